import type { Band } from "#app/surveys/tree/tree-instrument.ts";

/**
 * The band a value lies in: from its `from` up to but without its `to`; the last band includes its end. Bands touch each
 * other, so every value of the scale has exactly one. Compares the unrounded value. Null without a value or without bands.
 *
 * @example of bands 0 to 5 and 5 to 10, the value 4.99 lies in the first, 5 and 10 in the second
 */
export function bandOf(value: number | null, bands: readonly Band[]): string | null {
  if (value === null || bands.length === 0) return null;
  const found = bands.findLast(({ from }) => value >= from) ?? bands[0];
  return found?.id ?? null;
}
