/**
 * Whether a printed percentage is that of n of `of`, at the precision it is printed with. A value that lies exactly on a half
 * may be printed either way, because papers round both up and down there.
 *
 * @example 4 of 32 is 12.5: both 12 and 13 fit
 */
export function fitsPercent(n: number, of: number, printed: number): boolean {
  const scale = 10 ** decimalsOf(printed);
  return Math.abs((100 * n * scale) / of - printed * scale) <= 0.5 + tolerance;
}

/**
 * Every whole number of studies whose share of `of` would be printed as this percentage, smallest first. One means that the
 * count can be worked out; none means that the percentage was not made from whole studies.
 *
 * @example 75% of 8 can only be 6; 86% of 15 cannot be at all
 */
export function countsThatFit(percent: number, of: number): readonly number[] {
  return Array.from({ length: of + 1 }, (_, n) => n).filter((n) => fitsPercent(n, of, percent));
}

/** The share of n of `of` in whole per cent, a half rounded up: 0 to 100 for 0 ≤ n ≤ of and of > 0. */
export function percentOf(n: number, of: number): number {
  return Math.floor((100 * n) / of + 0.5 + tolerance);
}

/** Fractions such as 0.1 are stored a little beside their value. */
const tolerance = 1e-9;

function decimalsOf(printed: number): number {
  return String(printed).split(".")[1]?.length ?? 0;
}
