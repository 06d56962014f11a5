import type { Answers } from "#app/questions/answer.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { answerCodes } from "../answer-codes.ts";
import { band } from "../band.ts";
import { indexOf } from "../index-of.ts";
import { scoreCodes, scorerOf } from "../score-record.ts";
import type { WeightPreset, WeightsName } from "../scores.ts";
import { presetsOf } from "../weight-presets.ts";
import type { Weights } from "../weights.ts";
import { drawnMeans, type Preparation, preparationOf, remembered } from "./drawn-means.ts";
import { type Spread, spreadOf } from "./spread.ts";
import { type Drawing, drawingOf } from "./weight-draws.ts";

/**
 * How much the overall result owes to the choice of weights, on the level scale, with levels as bands; with the random
 * range comes all that is needed to draw it again.
 */
export type Sensitivity = Spread<WeightsName, number> & { readonly random: Drawing };

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
  const scorers = presetsOf(instrument).map((preset) => scorerOf(instrument, preset));
  if (preparation.own !== null) scorers.push(preparation.own);
  const presets = scorers.flatMap((scorer) => {
    const { value, index } = scoreCodes(scorer, codes).overall;
    return value === null || index === null ? [] : [{ weights: scorer.weights, value, index }];
  });
  const drawn = drawnMeans(preparation, codes);
  if (!presets.some(({ weights }) => weights === preparation.name) || drawn.length === 0) return null;
  const spread = spreadOf({
    presets,
    drawn,
    indexOf: (value) => indexOf(value, levels) ?? 0,
    bandOf: (value) => band(value, levels),
  });
  return { ...spread, random: { ...spread.random, ...drawingOf(instrument) } };
}
