import { meanOf } from "./spread.ts";

export type MeanDeviationReading = "acceptable" | "low";

/**
 * AD_M, the average deviation from the mean: Σ |x − mean| ÷ n (Burke, Finkelstein and Dusig, 1999).
 *
 * In levels, so it reads directly: "on average people stand this far from the middle". From 0, everybody says the same, to
 * (levels − 1) ÷ 2, two camps at the ends. The measure for small groups. Null for fewer than two ratings.
 *
 * @example meanDeviation([1, 1, 5, 5, 1, 5]) is 2
 */
export function meanDeviation(ratings: readonly number[]): number | null {
  if (ratings.length < 2) return null;
  const mean = meanOf(ratings);
  return ratings.reduce((sum, rating) => sum + Math.abs(rating - mean), 0) / ratings.length;
}

/**
 * The largest acceptable AD_M: a sixth of the number of levels, 0.833 on five (Burke and Dunlap, 2002; Dunlap, Burke and
 * Smith-Crowe, 2003). It is where r_wg against uniform answers is about 0.70.
 */
export function deviationCut(levels: number): number {
  return levels / 6;
}

/** "acceptable" up to and with the cut, "low" agreement above. */
export function deviationReading(deviation: number, levels: number): MeanDeviationReading {
  return deviation <= deviationCut(levels) ? "acceptable" : "low";
}
