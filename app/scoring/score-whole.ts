import type { Scorer } from "./compile-scoring.ts";
import { indexOf } from "./index-of.ts";
import { meanLevel } from "./mean-level.ts";
import type { NodeScore, OverallScore } from "./scores.ts";
import { gatedLevel } from "./staged-level.ts";

const STAGED = 0;
const STAGED_LOWER = 1;
const STAGED_UPPER = 2;
const NONE = Number.POSITIVE_INFINITY;

/**
 * Scores the whole from its dimensions, given in the order of the scorer; the rules are those of `scoreRecord`.
 *
 * The staged level of the whole is the same gate over the dimensions that apply, none of them core.
 */
export function scoreWhole(scorer: Scorer, dimensions: readonly NodeScore[]): OverallScore {
  const { dimensionWeights, levels } = scorer;
  let items = 0;
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
    const size = scorer.dimensions[index]?.places.length ?? 0;
    items += size;
    notApplicable += dimension.notApplicable * size;
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
    notApplicable: items > 0 ? notApplicable / items : 0,
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
