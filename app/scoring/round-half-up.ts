/**
 * Rounds half up at the given number of decimals. Values that lie a rounding error below a half
 * (2.675 is stored as 2.67499…) count as the half they were meant to be.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = value * scale;
  return Math.floor(scaled + 0.5 + Math.abs(scaled) * 1e-12) / scale;
}
