import {
  ABOVE,
  type Aspect,
  AT_LEAST,
  AT_MOST,
  BELOW,
  type CompiledConditions,
  EQUAL,
  HOLDS,
  readingStates,
} from "./compile-conditions.ts";
import type { Reading } from "./reading.ts";

/**
 * Which nodes are not asked: 1 at the place of each. One pass in the order of the questionnaire, because conditions look back
 * only; what is hidden counts as unanswered further on.
 *
 * Total: every comparison with something unanswered, not shown, "does not apply" or "we do not know" fails, also `!=`. So
 * "not (Q1 = "yes")" holds while Q1 is open, and "Q1 != "yes"" does not. Each test is looked at once at most.
 *
 * @param aspects What the answers say, from `aspectsOf`, whether or not they are asked for.
 * @param hidden Room to write it into, all zeros, for who asks often.
 */
export function hiddenAmong(
  conditions: CompiledConditions,
  aspects: Float64Array,
  hidden: Uint8Array = new Uint8Array(conditions.nodes.length),
): Uint8Array {
  const { depending, after, first } = conditions;
  for (let at = 0; at < depending.length; at++) {
    const place = depending[at] ?? 0;
    if (hidden[place] === 1 || reaches(conditions, first[at] ?? HOLDS, aspects, hidden)) continue;
    const end = after[at] ?? place;
    for (let within = place; within < end; within++) hidden[within] = 1;
  }
  return hidden;
}

/** What answers say to every test, in the order of the aspects. */
export function aspectsOf({ aspects }: CompiledConditions, readingOf: (item: string) => Reading): Float64Array {
  return Float64Array.from(aspects, (aspect) => aspectIn(readingOf(aspect.item), aspect));
}

/** One thing a test looks at, in one answer; NaN where there is nothing to compare with. */
export function aspectIn({ state, number, count, chosen }: Reading, aspect: Aspect): number {
  switch (aspect.of) {
    case "state":
      return readingStates.indexOf(state);
    case "number":
      return number ?? Number.NaN;
    case "count":
      return count ?? Number.NaN;
    case "option":
      return chosen.length === 0 ? Number.NaN : Number(chosen.includes(aspect.option));
  }
}

function reaches(
  { aspectOf, itemOf, how, against, whenTrue, whenFalse }: CompiledConditions,
  begin: number,
  aspects: Float64Array,
  hidden: Uint8Array,
): boolean {
  let at = begin;
  while (at >= 0) {
    const item = itemOf[at] ?? -1;
    const asked = item < 0 || hidden[item] === 0;
    const met = asked && compares(aspects[aspectOf[at] ?? 0] ?? Number.NaN, how[at] ?? EQUAL, against[at] ?? 0);
    at = (met ? whenTrue[at] : whenFalse[at]) ?? HOLDS;
  }
  return at === HOLDS;
}

function compares(left: number, how: number, right: number): boolean {
  switch (how) {
    case EQUAL:
      return left === right;
    case BELOW:
      return left < right;
    case AT_MOST:
      return left <= right;
    case ABOVE:
      return left > right;
    case AT_LEAST:
      return left >= right;
    default:
      return left !== right && !Number.isNaN(left);
  }
}
