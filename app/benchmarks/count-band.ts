export const countBands = ["10-14", "15-19", "20-29", "30-49", "50+"] as const;

/** How many institutions a group has, as coarsely as it may be said (B6). */
export type CountBand = (typeof countBands)[number];

/** The band of a count of at least ten; null below, where nothing is published. */
export function countBand(count: number): CountBand | null {
  if (count < 10) return null;
  if (count < 15) return "10-14";
  if (count < 20) return "15-19";
  if (count < 30) return "20-29";
  return count < 50 ? "30-49" : "50+";
}
