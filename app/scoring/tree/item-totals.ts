import type { ItemScore } from "./tree-scores.ts";

/** Scored items below a group, by what became of them. `all` leaves out what is not asked. */
export type ItemTotals = {
  readonly all: number;
  readonly answered: number;
  readonly unanswered: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly hidden: number;
};

/** Counts whole items. Facts are left out unless they are all that is asked about. */
export function itemTotals(
  items: readonly ItemScore[],
  counts: (item: ItemScore) => boolean = ({ scale }) => scale !== null,
): ItemTotals {
  const totals = { all: 0, answered: 0, unanswered: 0, dontKnow: 0, notApplicable: 0, hidden: 0 };
  for (const item of items) {
    if (!counts(item)) continue;
    totals[item.state]++;
    if (item.state !== "hidden") totals.all++;
  }
  return totals;
}
