/**
 * The level whose name describes a mean: [1, 1.5) is 1, [1.5, 2.5) is 2, and so on to the top level, which includes
 * itself.
 *
 * Half-open, so that every mean has exactly one band. Compares the unrounded mean. The staged level is the headline; a
 * band only gives a mean a word.
 *
 * @param mean A mean level between 1 and `levels`.
 * @returns A whole level from 1 to `levels`.
 * @example band(2.4999, 5) is 2; band(2.5, 5) is 3; band(5, 5) is 5
 */
export function band(mean: number, levels: number): number {
  return Math.min(levels, Math.max(1, Math.floor(mean + 0.5)));
}
