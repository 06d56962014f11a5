import { nearestRank } from "#app/scoring/nearest-rank.ts";
import { smallestGroup } from "./atom-rule.ts";

/**
 * What is published about one measure in one group: quartiles of the index in steps of 5, where 5 means "5 or less" and 95 "95
 * or more", and the share of institutions at or below level 2 in steps of 10 per cent, where 10 means "10 or less" and 90
 * "90 or more"; the share is null below twenty institutions and for everything but a capability (B6).
 */
export type PublishedFigure = {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly lowShare: number | null;
};

/** The fewest institutions a share is published for. */
export const smallestShareGroup = 20;

/**
 * The figure of a group's indexes, 0 to 100, unrounded, in any order. Institutions without a value are left out before; with
 * fewer than ten left there is no figure. `lowIndex` is the index of level 2, at or below which a capability counts as low; null
 * for measures that have no levels to share out.
 */
export function publishedFigure(indexes: readonly number[], lowIndex: number | null): PublishedFigure | null {
  if (indexes.length < smallestGroup) return null;
  const sorted = indexes.toSorted((a, b) => a - b);
  return {
    q1: publishedIndex(nearestRank(sorted, 0.25)),
    median: publishedIndex(nearestRank(sorted, 0.5)),
    q3: publishedIndex(nearestRank(sorted, 0.75)),
    lowShare: lowIndex === null || sorted.length < smallestShareGroup ? null : lowShare(sorted, lowIndex),
  };
}

/** An index as it may be published: rounded half up to 5, never closer to an end than 5. */
export function publishedIndex(index: number): number {
  return Math.min(95, Math.max(5, Math.floor(index / 5 + 0.5 + 1e-9) * 5));
}

function lowShare(indexes: readonly number[], lowIndex: number): number {
  const share = indexes.filter((index) => index <= lowIndex + 1e-9).length / indexes.length;
  return Math.min(90, Math.max(10, Math.floor(share * 10 + 0.5 + 1e-9) * 10));
}
