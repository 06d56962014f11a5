import { type Answer, type Answers, isDontKnow, isNotApplicable, levelOf } from "#app/questions/answer.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { compileScoring, type Group, type Scorer } from "./compile-scoring.ts";
import { indexOf } from "./index-of.ts";
import type { NodeScore, OverallScore, Scores, WeightPreset } from "./scores.ts";
import { gatedLevel } from "./staged-level.ts";

const UNANSWERED = 0;
const DONT_KNOW = -1;
const NOT_APPLICABLE = -2;
const STAGED = 0;
const STAGED_LOWER = 1;
const STAGED_UPPER = 2;
const NONE = Number.POSITIVE_INFINITY;

/**
 * Scores one record: answers in, one score per dimension, for the whole, and per lens element.
 *
 * Let c run over the applicable, answered capabilities of a dimension, with levels L and weights w:
 *
 * - value = Σ wL ÷ Σ w; index = 100 (value − 1) ÷ (levels − 1); completeness = Σ w answered ÷ Σ w applicable.
 * - lower and upper: the value if everything missing stood at level 1, or at the top level.
 * - level: `stagedLevel` of the answered; null when nothing is answered or an applicable core capability is missing;
 *   provisional when anything applicable is missing. levelLower and levelUpper put 1 and the top level in its place.
 * - publishable: answered ÷ applicable ≥ 4/5 and not applicable ÷ all ≤ 2/5, counted in whole items, never by weight.
 * - The whole: weighted mean of the dimensions that have a value; bounds and completeness over those that apply;
 *   balanced = exp(Σ W ln value ÷ Σ W), the geometric mean of OECD/JRC (2008), which punishes imbalance; publishable only
 *   if every dimension is.
 *
 * "Does not apply" leaves numerator and denominator; "don't know" and "unanswered" are both missing and counted apart. None of
 * them is ever a level. Answers to capabilities the instrument does not have are ignored; levels are taken as given, so
 * check answers before. Nothing is rounded. Nothing answered: value null, bounds the ends of the scale. Nothing
 * applicable: null throughout.
 */
export function scoreRecord(scorer: Scorer, answers: Answers): Scores {
  noteAnswers(scorer, answers);
  const dimensions: NodeScore[] = [];
  const nodes: Record<string, NodeScore> = {};
  for (const group of scorer.dimensions) {
    const score = scoreGroup(scorer, group, true);
    dimensions.push(score);
    nodes[group.id] = score;
  }
  const lenses: Record<string, Record<string, NodeScore>> = {};
  for (const lens of scorer.lenses) {
    const elements: Record<string, NodeScore> = {};
    for (const element of lens.elements) elements[element.id] = scoreGroup(scorer, element, false);
    lenses[lens.id] = elements;
  }
  return {
    instrument: scorer.instrument,
    weights: scorer.weights,
    overall: scoreWhole(scorer, dimensions),
    nodes,
    lenses,
  };
}

/** Scores one record of an instrument. For many records, compile once and call `scoreRecord`. */
export function score(instrument: Instrument, answers: Answers, preset: WeightPreset = "equal"): Scores {
  return scoreRecord(compileScoring(instrument, preset), answers);
}

function noteAnswers(scorer: Scorer, answers: Answers): void {
  const { capabilities, notes } = scorer;
  for (let place = 0; place < capabilities.length; place++) {
    notes[place] = noteOf(answers[capabilities[place] ?? ""]);
  }
}

function noteOf(answer: Answer | undefined): number {
  if (answer === undefined) return UNANSWERED;
  const level = levelOf(answer);
  if (level !== null) return level;
  if (isNotApplicable(answer)) return NOT_APPLICABLE;
  return isDontKnow(answer) ? DONT_KNOW : UNANSWERED;
}

function scoreGroup(scorer: Scorer, group: Group, gated: boolean): NodeScore {
  const { members, weights, core } = group;
  const { notes, levels } = scorer;
  const items = members.length;
  let notApplicable = 0;
  let dontKnow = 0;
  let unanswered = 0;
  let missingCore = 0;
  let steps = 0;
  let weightAnswered = 0;
  let weightMissing = 0;
  let lowestCore = NONE;
  let lowestOther = NONE;
  let secondLowestOther = NONE;
  let highest = 0;

  for (let index = 0; index < items; index++) {
    const note = notes[members[index] ?? 0] ?? 0;
    const weight = weights[index] ?? 0;
    if (note > 0) {
      steps += weight * (note - 1);
      weightAnswered += weight;
      if (note > highest) highest = note;
      if (core[index] === 1) {
        if (note < lowestCore) lowestCore = note;
      } else if (note < lowestOther) {
        secondLowestOther = lowestOther;
        lowestOther = note;
      } else if (note < secondLowestOther) {
        secondLowestOther = note;
      }
    } else if (note === NOT_APPLICABLE) {
      notApplicable++;
    } else {
      weightMissing += weight;
      if (core[index] === 1) missingCore++;
      if (note === DONT_KNOW) dontKnow++;
      else unanswered++;
    }
  }

  const missing = dontKnow + unanswered;
  const applicable = items - notApplicable;
  const answered = applicable - missing;
  const weightApplicable = weightAnswered + weightMissing;
  const applies = applicable > 0;
  const value = answered > 0 && weightAnswered > 0 ? meanLevel(steps, weightAnswered, levels) : null;
  const bounded = applies && weightApplicable > 0;
  const staged = gated && applies;

  return {
    value,
    index: indexOf(value, levels),
    level:
      staged && answered > 0 && missingCore === 0
        ? gatedLevel(lowestCore, lowestOther, secondLowestOther, highest)
        : null,
    levelLower: staged ? lowerLevel(missing, missingCore, lowestCore, lowestOther, highest, secondLowestOther) : null,
    levelUpper: staged ? gatedLevel(lowestCore, lowestOther, secondLowestOther, missing > 0 ? levels : highest) : null,
    provisional: missing > 0,
    completeness: bounded ? weightAnswered / weightApplicable : 0,
    notApplicable: items > 0 ? notApplicable / items : 0,
    lower: bounded ? meanLevel(steps, weightApplicable, levels) : null,
    upper: bounded ? meanLevel(steps + weightMissing * (levels - 1), weightApplicable, levels) : null,
    publishable: isPublishable(items, applicable, answered),
    unanswered,
    dontKnow,
  };
}

/** Sums count steps above level 1, so that all at 1 comes out exact; rounding noise never leaves the scale. */
function meanLevel(steps: number, weight: number, levels: number): number {
  return Math.min(levels, 1 + steps / weight);
}

/** The staged level if everything missing stood at level 1. */
function lowerLevel(
  missing: number,
  missingCore: number,
  lowestCore: number,
  lowestOther: number,
  highest: number,
  secondLowestOther: number,
): number {
  if (missing === 0) return gatedLevel(lowestCore, lowestOther, secondLowestOther, highest);
  if (missingCore > 0 || missing > 1 || highest === 0) return 1;
  return gatedLevel(lowestCore, 1, lowestOther, highest);
}

function isPublishable(items: number, applicable: number, answered: number): boolean {
  return answered > 0 && 5 * answered >= 4 * applicable && 5 * (items - applicable) <= 2 * items;
}

function scoreWhole(scorer: Scorer, dimensions: readonly NodeScore[]): OverallScore {
  const { dimensionWeights, levels, capabilities } = scorer;
  let notApplicable = 0;
  let unanswered = 0;
  let dontKnow = 0;
  let provisional = false;
  let publishable = dimensions.length > 0;
  let steps = 0;
  let logarithms = 0;
  let weightWithValue = 0;
  let completeness = 0;
  let lower = 0;
  let upper = 0;
  let weightApplicable = 0;

  for (let index = 0; index < dimensions.length; index++) {
    const dimension = dimensions[index];
    if (dimension === undefined) continue;
    const weight = dimensionWeights[index] ?? 0;
    notApplicable += dimension.notApplicable * (scorer.dimensions[index]?.members.length ?? 0);
    unanswered += dimension.unanswered;
    dontKnow += dimension.dontKnow;
    provisional ||= dimension.provisional;
    publishable &&= dimension.publishable;
    if (dimension.value !== null) {
      steps += weight * (dimension.value - 1);
      logarithms += weight * Math.log(dimension.value);
      weightWithValue += weight;
    }
    if (dimension.lower !== null && dimension.upper !== null) {
      completeness += weight * dimension.completeness;
      lower += weight * (dimension.lower - 1);
      upper += weight * (dimension.upper - 1);
      weightApplicable += weight;
    }
  }

  const value = weightWithValue > 0 ? meanLevel(steps, weightWithValue, levels) : null;
  const bounded = weightApplicable > 0;
  return {
    value,
    index: indexOf(value, levels),
    level: wholeLevel(dimensions, STAGED),
    levelLower: wholeLevel(dimensions, STAGED_LOWER),
    levelUpper: wholeLevel(dimensions, STAGED_UPPER),
    provisional,
    completeness: bounded ? completeness / weightApplicable : 0,
    notApplicable: capabilities.length > 0 ? notApplicable / capabilities.length : 0,
    lower: bounded ? meanLevel(lower, weightApplicable, levels) : null,
    upper: bounded ? meanLevel(upper, weightApplicable, levels) : null,
    publishable,
    unanswered,
    dontKnow,
    balanced: value === null ? null : Math.exp(logarithms / weightWithValue),
  };
}

/** The gate over the dimensions that apply, none of them core; null when one of them has no level of that kind. */
function wholeLevel(dimensions: readonly NodeScore[], kind: number): number | null {
  let lowest = NONE;
  let secondLowest = NONE;
  let highest = 0;
  for (const dimension of dimensions) {
    if (dimension.levelLower === null) continue;
    const level =
      kind === STAGED ? dimension.level : kind === STAGED_LOWER ? dimension.levelLower : dimension.levelUpper;
    if (level === null) return null;
    if (level > highest) highest = level;
    if (level < lowest) {
      secondLowest = lowest;
      lowest = level;
    } else if (level < secondLowest) {
      secondLowest = level;
    }
  }
  return highest === 0 ? null : gatedLevel(NONE, lowest, secondLowest, highest);
}
