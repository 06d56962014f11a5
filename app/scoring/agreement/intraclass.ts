import { meanOf } from "./spread.ts";

export type Intraclass = {
  readonly groups: number;
  /** Whether there are enough groups to speak of groups in general: ten, and thirty are better. */
  readonly enough: boolean;
  /** Ratings in a group; where sizes differ, (N − Σ n² ÷ N) ÷ (groups − 1). */
  readonly size: number;
  /** Mean squares between groups and within them. */
  readonly between: number;
  readonly within: number;
  /** ICC(1): how much of one person's rating comes from the group. Null when nothing varies. */
  readonly single: number | null;
  /** ICC(2): how far the mean of a group can be relied on. Null when the groups do not differ at all. */
  readonly mean: number | null;
};

export type SingleReading = "negligible" | "small" | "medium" | "large";
export type MeanReading = "reliable" | "unreliable";

const FEWEST_GROUPS = 10;

/**
 * Intraclass correlations from one-way random effects (Shrout and Fleiss, 1979, case 1; called ICC(1) and ICC(2) by Bliese,
 * 2000): ICC(1) = (MSB − MSW) ÷ (MSB + (k − 1) MSW) and ICC(2) = (MSB − MSW) ÷ MSB.
 *
 * They tell whether an instrument tells institutions apart, so a group is an institution and a rating a person's. At most
 * 1; below 0 when people of one group differ more than the groups do. Neither groups nor ratings have an order. Null for
 * fewer than two groups with ratings, or when no group has two ratings.
 */
export function intraclass(groups: readonly (readonly number[])[]): Intraclass | null {
  const filled = groups.filter((ratings) => ratings.length > 0);
  const all = filled.flat();
  if (filled.length < 2 || all.length === filled.length) return null;
  const grand = meanOf(all);
  const between = filled.reduce((sum, ratings) => sum + ratings.length * (meanOf(ratings) - grand) ** 2, 0);
  const within = filled.reduce((sum, ratings) => sum + squaresWithin(ratings), 0);
  const squaredSizes = filled.reduce((sum, ratings) => sum + ratings.length ** 2, 0);
  const size = (all.length - squaredSizes / all.length) / (filled.length - 1);
  return intraclassOf(filled.length, size, between / (filled.length - 1), within / (all.length - filled.length));
}

/** The same from mean squares that are already known. */
export function intraclassOf(groups: number, size: number, between: number, within: number): Intraclass {
  const whole = between + (size - 1) * within;
  return {
    groups,
    enough: groups >= FEWEST_GROUPS,
    size,
    between,
    within,
    single: whole === 0 ? null : (between - within) / whole,
    mean: between === 0 ? null : (between - within) / between,
  };
}

/** The word for an ICC(1): from .25 large, from .10 medium, from .05 small, below negligible (LeBreton and Senter, 2008). */
export function singleReading(single: number): SingleReading {
  if (single >= 0.25) return "large";
  if (single >= 0.1) return "medium";
  return single >= 0.05 ? "small" : "negligible";
}

/** The word for an ICC(2): reliable from .70 (Bliese, 2000). */
export function meanReading(mean: number): MeanReading {
  return mean >= 0.7 ? "reliable" : "unreliable";
}

function squaresWithin(ratings: readonly number[]): number {
  const mean = meanOf(ratings);
  return ratings.reduce((sum, rating) => sum + (rating - mean) ** 2, 0);
}
