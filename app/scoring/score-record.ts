import type { Answers } from "#app/questions/answer.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { answerCodes } from "./answer-codes.ts";
import { compileScoring, compileWithWeights, type Scorer } from "./compile-scoring.ts";
import { once } from "./once.ts";
import { scoreGroup } from "./score-group.ts";
import { scoreWhole } from "./score-whole.ts";
import type { NodeScore, RecordScores, Scores, WeightPreset } from "./scores.ts";
import type { Weights } from "./weights.ts";

/**
 * Scores one record: answers in, one score per dimension and for the whole.
 *
 * Let c run over the applicable, answered capabilities of a dimension, with levels L and weights w:
 *
 * - value = Σ wL ÷ Σ w; index = 100 (value − 1) ÷ (levels − 1); completeness = Σ w answered ÷ Σ w applicable.
 * - lower and upper: the value if everything missing stood at level 1, or at the top level.
 * - level: `stagedLevel` of the answered; null when nothing is answered or an applicable core capability is missing;
 *   provisional when anything applicable is missing. levelLower and levelUpper put 1 and the top level in its place.
 * - publishable: answered ÷ applicable ≥ 4/5 and not applicable ÷ all ≤ 2/5, counted in whole items, never by weight.
 * - The whole: weighted mean of the dimensions that have a value; bounds and completeness over those that apply;
 *   balanced = exp(Σ W ln value ÷ Σ W), the geometric mean of OECD/JRC (2008), which punishes imbalance; publishable
 *   only if every dimension is.
 *
 * "Does not apply" leaves numerator and denominator; "don't know" and "unanswered" are both missing and counted apart.
 * None of them is ever a level. Answers to capabilities the instrument does not have are ignored; levels are taken as
 * given, so check answers before. Nothing is rounded. Nothing answered: value null, bounds the ends of the scale.
 * Nothing applicable: null throughout.
 */
export function scoreRecord(scorer: Scorer, answers: Answers): RecordScores {
  return scoreCodes(scorer, answerCodes(scorer.capabilities, answers));
}

/** The same for answers that were coded before, as comparing many weights over one record needs it. */
export function scoreCodes(scorer: Scorer, codes: Int8Array): RecordScores {
  const dimensions: NodeScore[] = [];
  const nodes: Record<string, NodeScore> = {};
  for (const group of scorer.dimensions) {
    const node = scoreGroup(group, codes, scorer.levels, true);
    dimensions.push(node);
    nodes[group.id] = node;
  }
  return {
    instrument: scorer.instrument,
    weights: scorer.weights,
    overall: scoreWhole(scorer, dimensions),
    nodes,
  };
}

/**
 * Scores one record, already coded, through every lens of the instrument: plain means under the same missing rules, without a staged
 * level (level, levelLower and levelUpper are null), because a gate belongs to a dimension. A view: nothing here enters
 * a score.
 */
export function scoreLenses(scorer: Scorer, codes: Int8Array): Scores["lenses"] {
  const lenses: Record<string, Record<string, NodeScore>> = {};
  for (const lens of scorer.lenses()) {
    const elements: Record<string, NodeScore> = {};
    for (const element of lens.elements) elements[element.id] = scoreGroup(element, codes, scorer.levels, false);
    lenses[lens.id] = elements;
  }
  return lenses;
}

/**
 * Scores one record of an instrument with everything there is to see: dimensions, the whole, and all lenses.
 *
 * The prepared form of each instrument is remembered for as long as the instrument itself is in use, so calling this
 * for many records is cheap. Lenses are worked out when they are first looked at, and cost nothing before.
 */
export function score(instrument: Instrument, answers: Answers, preset: WeightPreset = "equal"): Scores {
  return scoreEverything(scorerOf(instrument, preset), answers);
}

/** The same with somebody's own weights, prepared anew each time. They are called "custom". */
export function scoreWeighted(instrument: Instrument, answers: Answers, weights: Weights): Scores {
  return scoreEverything(compileWithWeights(instrument, "custom", weights), answers);
}

function scoreEverything(scorer: Scorer, answers: Answers): Scores {
  const codes = answerCodes(scorer.capabilities, answers);
  const lenses = once(() => scoreLenses(scorer, codes));
  return {
    ...scoreCodes(scorer, codes),
    get lenses() {
      return lenses();
    },
  };
}

/** The scorer of an instrument, prepared on first use. */
export function scorerOf(instrument: Instrument, preset: WeightPreset): Scorer {
  const known = scorers.get(instrument) ?? new Map<WeightPreset, Scorer>();
  scorers.set(instrument, known);
  const scorer = known.get(preset) ?? compileScoring(instrument, preset);
  known.set(preset, scorer);
  return scorer;
}

const scorers = new WeakMap<Instrument, Map<WeightPreset, Scorer>>();
