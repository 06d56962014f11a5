import type { ProblemPath } from "#app/questions/problem.ts";

/** A place in a text as editors count it: the first character of a file is line 1, column 1. */
export type Position = { readonly line: number; readonly column: number };

/** A mistake inside one text. */
export type TextProblem = Position & { readonly message: string };

/** A mistake in one file: what is wrong and how to mend it. */
export type FileProblem = TextProblem & { readonly file: string };

/** A value read from a text, and where each part of it stands there. */
export type ReadText =
  | { readonly ok: true; readonly value: unknown; readonly locate: (path: ProblemPath) => Position }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** One line per mistake as compilers print it, `path:line:column: message`. */
export function formatProblem(problem: FileProblem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}
