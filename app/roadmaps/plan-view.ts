import type { ActionLibrary } from "#app/surveys/instrument.ts";

/** One thing actions can lift, as the planner sees it: a capability of a ladder, or a group or item of a tree. */
export type PlanPart = {
  readonly id: string;
  /** Where it stands today, on its own scale; null while nobody can say. */
  readonly value: number | null;
  /** False where it does not apply or is not asked: nothing is planned for it, and nothing waits for it. */
  readonly applies: boolean;
  /** Where it should stand; null where nobody wishes anything. */
  readonly target: number | null;
  /** Values one step apart from each other, rising, from the bottom of its scale to the top. */
  readonly rungs: readonly number[];
  /** Its weight in the whole; 1 is the mean. */
  readonly weight: number;
  /** How much the literature raises it, 0 to 1; 1 drops out. */
  readonly salience: number;
};

/** Everything the planner needs to know of a record, in whichever format its questionnaire is written. */
export type PlanView = {
  /** In questionnaire order. */
  readonly parts: readonly PlanPart[];
  readonly library: ActionLibrary;
  /** Ids of the questions to answer first, because the plan may change with them. */
  readonly open: readonly string[];
};

/**
 * Steps from one value up to another, counted on the rungs of a part; between two rungs in proportion.
 *
 * 0 or more: 0 where `to` is not above `from`. Values beyond the ends count as the ends.
 *
 * @example on the rungs 1, 2, 3, 4, 5 it is 2 from level 2 to 4; on 0, 0.5, 1 it is 1 from 0.5 to 1
 */
export function stepsBetween(rungs: readonly number[], from: number, to: number): number {
  return Math.max(0, heightOn(rungs, to) - heightOn(rungs, from));
}

function heightOn(rungs: readonly number[], value: number): number {
  const below = rungs.findLastIndex((rung) => rung <= value);
  const low = rungs[below];
  const high = rungs[below + 1];
  if (low === undefined) return 0;
  return high === undefined ? below : below + (value - low) / (high - low);
}
