import { isNotApplicable } from "#app/questions/answer.ts";
import type { Dimension } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";

/**
 * Where the target tick of a dimension stands: the mean of its capabilities' wished levels, weighted like the score and over
 * the same capabilities, so that what does not apply moves neither dot nor tick. Null when nothing applies.
 */
export function targetMean(facts: AssessmentFacts, dimension: Pick<Dimension, "capabilities">): number | null {
  let sum = 0;
  let weights = 0;
  for (const { id, weight } of dimension.capabilities) {
    const target = facts.target.levels[id];
    if (target === undefined || isNotApplicable(facts.answers[id])) continue;
    sum += weight * target;
    weights += weight;
  }
  return weights > 0 ? sum / weights : null;
}
