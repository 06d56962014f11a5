export type Quartiles = { readonly q1: number; readonly q3: number };

/**
 * First and third quartile of ratings by linear interpolation at (n − 1) × p (type 7 of Hyndman and Fan, 1996; what R and
 * spreadsheets give by default).
 *
 * On the scale of the ratings, unrounded, so it may lie between two levels. Null when there are none; of a single rating
 * both are that rating.
 *
 * @example quartiles([3, 3, 4, 2, 3, 3, 4, 3]) is { q1: 3, q3: 3.25 }
 */
export function quartiles(ratings: readonly number[]): Quartiles | null {
  if (ratings.length === 0) return null;
  const sorted = ratings.toSorted((a, b) => a - b);
  return { q1: quantile(sorted, 0.25), q3: quantile(sorted, 0.75) };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (place - Math.floor(place)) * (above - below);
}
