import { nearestRank } from "../nearest-rank.ts";

/** A range of a value on its own scale, and of its index, 0 to 100. Unrounded. */
export type SensitivityRange = {
  readonly value: { readonly lower: number; readonly upper: number };
  readonly index: { readonly lower: number; readonly upper: number };
};

/** How much one result owes to the choice of weights. `Name` is what weights are called, `Band` what bands are. */
export type Spread<Name extends string, Band> = {
  /** The value with each preset of the instrument, and with custom weights where those were chosen. */
  readonly presets: readonly { readonly weights: Name; readonly value: number; readonly index: number }[];
  /** The lowest and highest of those. */
  readonly acrossPresets: SensitivityRange;
  /** 5th to 95th percentile over random weights. */
  readonly random: SensitivityRange;
  /** Both ranges together. */
  readonly whole: SensitivityRange;
  /** The bands at the two ends of the whole range; the same twice when the weights do not change the word. */
  readonly bands: { readonly lower: Band; readonly upper: Band };
};

type Measured<Name extends string, Band> = Pick<Spread<Name, Band>, "presets"> & {
  /** The value under each set of random weights, in rising order. */
  readonly drawn: ArrayLike<number>;
  readonly indexOf: (value: number) => number;
  readonly bandOf: (value: number) => Band;
};

/** The shares of random weights below the two ends of their range. */
const LOWER_SHARE = 0.05;
const UPPER_SHARE = 0.95;

/**
 * The ranges of one result: over the presets from lowest to highest, over the random weights from the 5th to the 95th
 * percentile by nearest rank, and both together. There must be a preset and a draw.
 */
export function spreadOf<Name extends string, Band>(measured: Measured<Name, Band>): Spread<Name, Band> {
  const { presets, drawn, indexOf, bandOf } = measured;
  const rangeOf = (lower: number, upper: number): SensitivityRange => ({
    value: { lower, upper },
    index: { lower: indexOf(lower), upper: indexOf(upper) },
  });
  const values = presets.map(({ value }) => value);
  const random = rangeOf(nearestRank(drawn, LOWER_SHARE), nearestRank(drawn, UPPER_SHARE));
  const acrossPresets = rangeOf(Math.min(...values), Math.max(...values));
  const whole = rangeOf(
    Math.min(acrossPresets.value.lower, random.value.lower),
    Math.max(acrossPresets.value.upper, random.value.upper),
  );
  return {
    presets,
    acrossPresets,
    random,
    whole,
    bands: { lower: bandOf(whole.value.lower), upper: bandOf(whole.value.upper) },
  };
}
