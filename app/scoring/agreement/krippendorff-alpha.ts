/** One thing that was rated: the rating of each rater in the same order everywhere, null where one gave none. */
export type RatedUnit = readonly (number | null)[];

/** How far two values are apart: different or not; by rank; by their difference. */
export type Metric = "nominal" | "ordinal" | "interval";

export type AlphaReading = "good" | "tentative" | "insufficient";

/**
 * Krippendorff's α: 1 − D_o ÷ D_e, the disagreement found within units over the disagreement of the same ratings dealt out
 * by chance (Krippendorff, Content Analysis, 2004, chapter 11).
 *
 * 1 is perfect agreement, 0 what chance gives, below 0 systematic disagreement. Levels are ordered without known
 * distances, so the metric is ordinal: two values are as far apart as there are ratings between them. Any number of raters,
 * any rating may be missing; a unit with fewer than two ratings says nothing. Neither raters nor units have an order.
 * Null when no unit has two ratings, and when all ratings are the same: without variation there is nothing to agree on.
 */
export function krippendorffAlpha(units: readonly RatedUnit[], metric: Metric = "ordinal"): number | null {
  const pairable = units
    .map((unit) => unit.filter((rating) => rating !== null))
    .filter((ratings) => ratings.length >= 2);
  const values = [...new Set(pairable.flat())].toSorted((a, b) => a - b);
  const counts = values.map((value) => pairable.reduce((sum, unit) => sum + timesIn(unit, value), 0));
  const total = counts.reduce((sum, count) => sum + count, 0);

  let found = 0;
  let expected = 0;
  for (let low = 0; low < values.length; low++) {
    for (let high = low + 1; high < values.length; high++) {
      const apart = distances[metric](values, counts, low, high) ** 2;
      found += apart * coincidences(pairable, values[low] ?? 0, values[high] ?? 0);
      expected += apart * (counts[low] ?? 0) * (counts[high] ?? 0);
    }
  }
  return expected === 0 ? null : 1 - ((total - 1) * found) / expected;
}

/** The word for an α: from .80 good, from .667 enough for tentative conclusions, below insufficient (Krippendorff, 2004). */
export function alphaReading(alpha: number): AlphaReading {
  if (alpha >= 0.8) return "good";
  return alpha >= 0.667 ? "tentative" : "insufficient";
}

type Distance = (values: readonly number[], counts: readonly number[], low: number, high: number) => number;

const distances = {
  nominal: () => 1,
  ordinal: (_values, counts, low, high) => {
    const between = counts.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
    return between - ((counts[low] ?? 0) + (counts[high] ?? 0)) / 2;
  },
  interval: (values, _counts, low, high) => (values[high] ?? 0) - (values[low] ?? 0),
} satisfies Record<Metric, Distance>;

/** How often two values meet within units; a unit of m ratings weighs each meeting 1 ÷ (m − 1). */
function coincidences(units: readonly (readonly number[])[], one: number, other: number): number {
  return units.reduce((sum, unit) => sum + (timesIn(unit, one) * timesIn(unit, other)) / (unit.length - 1), 0);
}

function timesIn(ratings: readonly number[], value: number): number {
  return ratings.filter((rating) => rating === value).length;
}
