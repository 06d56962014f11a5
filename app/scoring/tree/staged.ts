import type { Stage } from "#app/surveys/tree/tree-instrument.ts";
import { stagedLevel } from "../staged-level.ts";
import { applies, type Part } from "./part.ts";

/** A staged level and from where to where it may still move. All null when nothing applies. */
export type StagedResult = {
  readonly level: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

/**
 * The staged level of parts that have whole levels themselves, by the rule of `stagedLevel`: every core part stands there,
 * at most one other below, none two below. No level while a core part that applies is open; lower and upper put the ends of
 * the scale in the place of what is open.
 */
export function stagedByParts(parts: readonly Part[]): StagedResult {
  const applying = parts.filter(applies);
  if (applying.length === 0) return { level: null, lower: null, upper: null };
  const known = applying.flatMap(({ value, core }) => (value === null ? [] : [{ level: value, core }]));
  const open = applying.some(({ value, core }) => core && value === null);
  return {
    level: open ? null : stagedLevel(known),
    lower: stagedLevel(applying.map(({ lower, core }) => ({ level: lower, core }))),
    upper: stagedLevel(applying.map(({ upper, core }) => ({ level: upper, core }))),
  };
}

/**
 * The staged level by steps, as C2M2 and similar models have it: the highest step whose needs, and those of every step
 * below it, are all met; one below the first step when its own are not. A need whose item is not asked or does not apply is
 * out of the gate. While an open item could still change the level there is none, only its lower and upper end.
 */
export function stagedByNeeds(stages: readonly Stage[], parts: ReadonlyMap<string, Part>): StagedResult {
  const [first] = stages;
  const named = stages.flatMap(({ needs }) => needs.flatMap(({ item }) => parts.get(item) ?? []));
  if (first === undefined || !named.some(applies)) return { level: null, lower: null, upper: null };
  const reached = (end: "lower" | "upper") => {
    let level = first.level - 1;
    for (const stage of stages) {
      const met = stage.needs.every(
        ({ item, atLeast }) => (parts.get(item)?.[end] ?? Number.POSITIVE_INFINITY) >= atLeast,
      );
      if (!met) break;
      level = stage.level;
    }
    return level;
  };
  const lower = reached("lower");
  const upper = reached("upper");
  return { level: lower === upper ? lower : null, lower, upper };
}
