import type { Problem, ProblemList } from "#app/questions/problem.ts";

/**
 * The outcome of checking one file. With problems, `value` is only what could be read: good enough to check other files
 * against, never to be used. Warnings do not keep a file from being used.
 */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly Problem[] }
  | {
      readonly ok: false;
      readonly value: Value;
      readonly problems: readonly Problem[];
      readonly warnings: readonly Problem[];
    };

export function checkedAs<Value>(value: Value, found: ProblemList, warned: ProblemList): Checked<Value> {
  const warnings = warned.problems;
  return found.problems.length === 0
    ? { ok: true, value, warnings }
    : { ok: false, value, problems: found.problems, warnings };
}
