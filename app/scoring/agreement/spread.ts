import { quartiles } from "./quartiles.ts";

/** How far ratings lie apart, on their own scale, unrounded. */
export type Spread = {
  readonly mean: number;
  /** s², with n − 1. */
  readonly variance: number;
  readonly standardDeviation: number;
  /** Third quartile less first. */
  readonly interquartileRange: number;
  /** Highest less lowest. */
  readonly range: number;
};

/** Whether the middle half lies within one level: a fair consensus in Delphi studies. */
export type SpreadReading = "fair-consensus" | "wide";

/**
 * Mean, variance, standard deviation, interquartile range and range of ratings: Σ (x − mean)² ÷ (n − 1), its root, q3 − q1
 * and highest − lowest.
 *
 * All 0 when everybody says the same. Null for fewer than two ratings; with fewer than three it says little.
 */
export function spread(ratings: readonly number[]): Spread | null {
  const middle = quartiles(ratings);
  if (ratings.length < 2 || middle === null) return null;
  const mean = meanOf(ratings);
  const squares = ratings.reduce((sum, rating) => sum + (rating - mean) ** 2, 0);
  const variance = squares / (ratings.length - 1);
  return {
    mean,
    variance,
    standardDeviation: Math.sqrt(variance),
    interquartileRange: middle.q3 - middle.q1,
    range: Math.max(...ratings) - Math.min(...ratings),
  };
}

/** "fair-consensus" for an interquartile range of 1 level or less, "wide" above (usual in Delphi studies on five levels). */
export function spreadReading({ interquartileRange }: Spread): SpreadReading {
  return interquartileRange <= 1 ? "fair-consensus" : "wide";
}

/** Σ x ÷ n. Meaningless, not a number, without ratings. */
export function meanOf(ratings: readonly number[]): number {
  return ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
}
