/**
 * The value at a share of the way by nearest rank: the smallest value that at least this share of them does not exceed.
 *
 * Always one of the values, never between two. Throws when there are none.
 *
 * @param sorted Values in rising order.
 * @param share From 0, the lowest, to 1, the highest.
 * @example of 1000 values the 50th at 0.05 and the 950th at 0.95
 */
export function nearestRank(sorted: ArrayLike<number>, share: number): number {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)];
  if (value === undefined) throw new Error("A rank needs at least one value.");
  return value;
}
