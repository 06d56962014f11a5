/**
 * The index of a mean level: 100 × (mean − 1) ÷ (levels − 1), that is 25 × (mean − 1) on five levels.
 *
 * A linear transform, so it adds no information: level 1 is 0, the top level is 100. It is never "per cent of
 * anything".
 *
 * @param mean A mean level between 1 and `levels`, or null.
 * @param levels How many levels the scale has, 2 or more.
 * @returns 0 to 100, unrounded; null for null.
 */
export function indexOf(mean: number | null, levels: number): number | null {
  return mean === null ? null : (100 * (mean - 1)) / (levels - 1);
}
