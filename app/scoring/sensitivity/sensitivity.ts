import type { Answers } from "#app/questions/answer.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { answerCodes } from "../answer-codes.ts";
import { band } from "../band.ts";
import { indexOf } from "../index-of.ts";
import { nearestRank } from "../nearest-rank.ts";
import { scoreCodes, scorerOf } from "../score-record.ts";
import type { WeightPreset, WeightsName } from "../scores.ts";
import { presetsOf } from "../weight-presets.ts";
import type { Weights } from "../weights.ts";
import { drawnMeans, type Preparation, preparationOf, remembered } from "./drawn-means.ts";
import { drawing, drawingSeed } from "./weight-draws.ts";

/** A range of the overall mean, on the level scale, and of its index, 0 to 100. Unrounded. */
export type SensitivityRange = {
  readonly value: { readonly lower: number; readonly upper: number };
  readonly index: { readonly lower: number; readonly upper: number };
};

/** How much the overall result owes to the choice of weights. */
export type Sensitivity = {
  /** The overall mean with each preset of the instrument, and with custom weights where those were chosen. */
  readonly presets: readonly { readonly weights: WeightsName; readonly value: number; readonly index: number }[];
  /** The lowest and highest of those. */
  readonly acrossPresets: SensitivityRange;
  /** 5th to 95th percentile over random weights, and all that is needed to draw them again. */
  readonly random: SensitivityRange & typeof drawing & { readonly seed: string };
  /** Both ranges together. */
  readonly whole: SensitivityRange;
  /** The bands at the two ends of the whole range; the same twice when the weights do not change the word. */
  readonly bands: { readonly lower: number; readonly upper: number };
};

/** The shares of random weights below the two ends of their range. */
const LOWER_SHARE = 0.05;
const UPPER_SHARE = 0.95;

/**
 * How far the overall mean would move with other weights: its range over all presets of the instrument, and its 5th to 95th
 * percentile by nearest rank over 1,000 random sets of weights around those in use (sensitivity analysis as asked for by the
 * OECD/JRC Handbook on Constructing Composite Indicators, 2008).
 *
 * Weights move means only; staged levels follow from rules and stay. Exactly the same on every call and machine for the
 * same instrument, version, answers and weights. All equal answers: every end is that level. Null when there is no overall mean; a
 * preset that weighs only what is unanswered has none and is left out.
 *
 * @param chosen The preset in use, or somebody's own weights.
 */
export function sensitivity(
  instrument: Instrument,
  answers: Answers,
  chosen: WeightPreset | Weights = "equal",
): Sensitivity | null {
  const codes = answerCodes(scorerOf(instrument, "equal").capabilities, answers);
  const preparation = preparationOf(instrument, chosen);
  return remembered(preparation, codes, () => measure(instrument, preparation, codes));
}

function measure(instrument: Instrument, preparation: Preparation, codes: Int8Array): Sensitivity | null {
  const { levels } = instrument;
  const rangeOf = (lower: number, upper: number): SensitivityRange => ({
    value: { lower, upper },
    index: { lower: indexOf(lower, levels) ?? 0, upper: indexOf(upper, levels) ?? 0 },
  });
  const scorers = presetsOf(instrument).map((preset) => scorerOf(instrument, preset));
  if (preparation.own !== null) scorers.push(preparation.own);
  const presets = scorers.flatMap((scorer) => {
    const { value, index } = scoreCodes(scorer, codes).overall;
    return value === null || index === null ? [] : [{ weights: scorer.weights, value, index }];
  });
  const drawn = drawnMeans(preparation, codes);
  if (!presets.some(({ weights }) => weights === preparation.name) || drawn.length === 0) return null;

  const means = presets.map(({ value }) => value);
  const random = rangeOf(nearestRank(drawn, LOWER_SHARE), nearestRank(drawn, UPPER_SHARE));
  const acrossPresets = rangeOf(Math.min(...means), Math.max(...means));
  const whole = rangeOf(
    Math.min(acrossPresets.value.lower, random.value.lower),
    Math.max(acrossPresets.value.upper, random.value.upper),
  );
  return {
    presets,
    acrossPresets,
    random: { ...random, ...drawing, seed: drawingSeed(instrument) },
    whole,
    bands: { lower: band(whole.value.lower, levels), upper: band(whole.value.upper, levels) },
  };
}
