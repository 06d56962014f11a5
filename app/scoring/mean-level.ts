/**
 * The mean level from weighted steps above level 1: 1 + Σ w(L − 1) ÷ Σ w.
 *
 * The same as Σ wL ÷ Σ w, but all at 1 comes out exactly 1, and rounding noise never leaves the scale.
 *
 * @param steps Σ w(L − 1), 0 or more.
 * @param weight Σ w, above 0.
 * @param levels The top level.
 * @returns 1 to `levels`.
 */
export function meanLevel(steps: number, weight: number, levels: number): number {
  return Math.min(levels, 1 + steps / weight);
}
