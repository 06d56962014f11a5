import { type Answers, isNotApplicable, levelOf } from "#app/questions/answer.ts";
import { salience } from "#app/scoring/salience.ts";
import { weightsOf } from "#app/scoring/weights.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import type { PlanView } from "./plan-view.ts";
import { defaultTarget } from "./targets.ts";

export type LadderRecord = {
  readonly instrument: Instrument;
  readonly answers: Answers;
  /** Wished level by capability id, as `targetLevels` gives it; a capability without one has the default target. */
  readonly target: Readonly<Record<string, number>>;
};

/**
 * A record of a ladder of levels as the planner sees it: every capability with its level, its target, and one rung per level.
 *
 * - `weight`: dimension weight × capability weight, scaled to mean 1 over all capabilities, applicable or not. Always the
 *   instrument's own weights: literature weights are salience already and would count it twice.
 * - `salience`: see `salience`. A capability without evidence takes the mean of the others, so that it is neither favoured nor
 *   buried; without any evidence at all the factor is 1 and drops out.
 */
export function ladderView({ instrument, answers, target }: LadderRecord): PlanView {
  const capabilities = capabilitiesOf(instrument);
  const weights = planningWeights(instrument);
  const known = capabilities.map(salience).filter((share) => share !== null);
  const usual = known.length === 0 ? 1 : known.reduce((sum, share) => sum + share, 0) / known.length;
  const rungs = Array.from({ length: instrument.levels }, (_, place) => place + 1);
  const parts = capabilities.map((capability) => {
    const { id } = capability;
    return {
      id,
      value: levelOf(answers[id]),
      applies: !isNotApplicable(answers[id]),
      target: target[id] ?? defaultTarget(instrument),
      rungs,
      weight: weights.get(id) ?? 0,
      salience: salience(capability) ?? usual,
    };
  });
  const open = parts.flatMap(({ id, value, applies }) => (value === null && applies ? [id] : []));
  return { parts, library: instrument.library, open };
}

function planningWeights(instrument: Instrument): ReadonlyMap<string, number> {
  const { dimensions, capabilities } = weightsOf(instrument, "equal");
  const count = capabilitiesOf(instrument).length;
  return new Map(
    instrument.dimensions.flatMap((dimension) =>
      dimension.capabilities.map(({ id }) => [id, (dimensions[dimension.id] ?? 0) * (capabilities[id] ?? 0) * count]),
    ),
  );
}
