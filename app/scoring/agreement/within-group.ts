import { spread } from "./spread.ts";

/** How people would answer who knew nothing: every level equally often, or leaning upwards as self-ratings do. */
export type NullAnswers = "uniform" | "slight-skew";

export type WithinGroupReading = "none" | "weak" | "moderate" | "strong" | "very-strong";

/** Fewer ratings than this make r_wg jump about too much to be read. */
export const fewestForWithinGroup = 5;

/** Shares of levels 1 to 5 where self-ratings lean slightly upwards; their variance is 1.34. */
const SLIGHT_SKEW = [0.05, 0.15, 0.2, 0.35, 0.25];

/**
 * r_wg, agreement within one group: 1 − s² ÷ σ², where σ² is the variance of people who know nothing (James, Demaree and
 * Wolf, 1984).
 *
 * From 0 to 1; more disagreement than blind answers would give counts as 0. High values can also come from everybody
 * being polite, and different groups looking the same, so it is never shown alone. Null for fewer than five ratings, and
 * where `nullVariance` is.
 *
 * @param levels How many levels the scale has.
 */
export function withinGroupAgreement(ratings: readonly number[], levels: number, answers: NullAnswers): number | null {
  const expected = nullVariance(levels, answers);
  const found = spread(ratings);
  if (found === null || expected === null || ratings.length < fewestForWithinGroup) return null;
  return Math.max(0, 1 - found.variance / expected);
}

/**
 * The variance of people who know nothing. Uniform: (A² − 1) ÷ 12 for A levels, 2 on five. Slight skew: 1.34, published for
 * five levels (LeBreton and Senter, 2008); null on other scales.
 */
export function nullVariance(levels: number, answers: NullAnswers): number | null {
  if (answers === "uniform") return (levels ** 2 - 1) / 12;
  if (levels !== SLIGHT_SKEW.length) return null;
  const mean = SLIGHT_SKEW.reduce((sum, share, place) => sum + share * (place + 1), 0);
  return SLIGHT_SKEW.reduce((sum, share, place) => sum + share * (place + 1 - mean) ** 2, 0);
}

/**
 * The word for an r_wg: below .31 none, below .51 weak, below .71 moderate, up to and with .90 strong, above very strong
 * (LeBreton and Senter, 2008). No holes between the words.
 */
export function withinGroupReading(agreement: number): WithinGroupReading {
  if (agreement > 0.9) return "very-strong";
  if (agreement >= 0.71) return "strong";
  if (agreement >= 0.51) return "moderate";
  return agreement >= 0.31 ? "weak" : "none";
}
