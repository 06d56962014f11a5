import { type PublishedFigure, publishedIndex } from "./published-figure.ts";

/** Where an institution stands beside the middle half of a group. There is nothing finer: no rank, no percentile (B7). */
export type PositionBand = "below" | "lower-middle" | "upper-middle" | "above";

/**
 * Own index, 0 to 100, beside published quartiles. Calculated from published figures and the own score only, with the own
 * index rounded as the quartiles are: below the first quartile, up to the median, up to and with the third quartile, above it.
 */
export function positionAmong(index: number, { q1, median, q3 }: PublishedFigure): PositionBand {
  const own = publishedIndex(index);
  if (own < q1) return "below";
  if (own > q3) return "above";
  return own < median ? "lower-middle" : "upper-middle";
}
