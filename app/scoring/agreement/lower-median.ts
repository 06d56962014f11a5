/**
 * The lower median of ratings: the middle one, and of two middle ones the lower.
 *
 * Levels are ordinal, so nothing is averaged and the result is always a level somebody gave; where two camps are equally
 * large it is the cautious one. Order does not matter.
 *
 * @param ratings Levels, each 1 or more.
 * @returns One of the ratings; null when there are none.
 * @example lowerMedian([4, 2, 3]) is 3; lowerMedian([1, 1, 5, 5, 1, 5]) is 1
 */
export function lowerMedian(ratings: readonly number[]): number | null {
  return ratings.toSorted((a, b) => a - b)[Math.floor((ratings.length - 1) / 2)] ?? null;
}
