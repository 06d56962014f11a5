import type { Scale } from "#app/questions/kinds/scale.ts";
import type { NodeScore } from "../scores.ts";

/** Which of five things an item is. Only "answered" has a value; "hidden" and "notApplicable" are out of the score. */
export type ItemState = "answered" | "unanswered" | "dontKnow" | "notApplicable" | "hidden";

/** One item: its state and what it is worth on its own scale. A fact has no scale. */
export type ItemScore = { readonly state: ItemState; readonly value: number | null; readonly scale: Scale | null };

/**
 * The result of a group. `value`, `lower`, `upper` on its own scale, `index` 0 to 100 along that scale, `level` only where
 * the group is staged. Counts are of scored items.
 */
export type TreeScore = NodeScore & {
  readonly scale: Scale | null;
  /** The id of the band the value lies in; null without a value or without bands. */
  readonly band: string | null;
  /** Scored items that are not asked because of earlier answers. */
  readonly hidden: number;
};

/** The whole and every group of one record, in the order of the questionnaire. */
export type TreeRecordScores = {
  readonly overall: TreeScore & { readonly balanced: number | null };
  readonly groups: readonly TreeScore[];
};

/** Everything there is to see of one record. */
export type TreeScores = {
  readonly instrument: { readonly id: string; readonly version: string };
  /** What the weights are called: `equal`, a preset of the tree, or `custom`. */
  readonly weights: string;
  readonly overall: TreeRecordScores["overall"];
  /** By the id of each group. */
  readonly nodes: Readonly<Record<string, TreeScore>>;
  readonly items: Readonly<Record<string, ItemScore>>;
  /** By lens id, then element id. */
  readonly lenses: Readonly<Record<string, Readonly<Record<string, TreeScore>>>>;
};
