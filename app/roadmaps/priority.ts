import { salience } from "#app/scoring/salience.ts";
import { weightsOf } from "#app/scoring/weights.ts";
import { type Action, type Capability, capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import type { PriorityFactors } from "./plan.ts";

/**
 * Priority of an action: P = g · w · s · (1 + 0.5 · u ÷ u_max) ÷ e.
 *
 * Large gaps on heavy, much-raised capabilities come first, sooner when many other actions wait for them, later when
 * they cost much.
 * 0 or more, unrounded; 0 exactly when the action closes no gap of its own.
 */
export function priorityOf({ gap, weight, salience, bottleneck, effort }: PriorityFactors): number {
  return (gap * weight * salience * bottleneck) / effort;
}

/**
 * The factors of an action, looked up once per instrument.
 *
 * - `gap`: level steps of the action between today and the target, as given.
 * - `weight`: dimension weight × capability weight, scaled to mean 1 over all capabilities, applicable or not. Always
 *   the instrument's own weights: literature weights are salience already and would count it twice.
 * - `salience`: see `salience`. A capability without evidence takes the mean of the others, so that it is neither
 *   favoured nor buried; without any evidence at all the factor is 1 and drops out.
 * - `unlocks`: library actions that directly depend on this one; `bottleneck` = 1 + 0.5 · unlocks ÷ the most in the
 *   library.
 * - `effort`: points of the effort size.
 */
export function priorityFactors(instrument: Instrument): (action: Action, gap: number) => PriorityFactors {
  const weights = planningWeights(instrument);
  const salienceOf = planningSalience(instrument);
  const unlocks = unlocksOf(instrument);
  const mostUnlocks = Math.max(1, ...unlocks.values());
  return (action, gap) => {
    const unlocked = unlocks.get(action.id) ?? 0;
    return {
      gap,
      weight: weights.get(action.capability) ?? 0,
      salience: salienceOf.get(action.capability) ?? 0,
      unlocks: unlocked,
      bottleneck: 1 + (0.5 * unlocked) / mostUnlocks,
      effort: instrument.library.effort[action.effort].points,
    };
  };
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

function planningSalience(instrument: Instrument): ReadonlyMap<string, number> {
  const capabilities = capabilitiesOf(instrument);
  const known = capabilities.map(salience).filter((share) => share !== null);
  const usual = known.length === 0 ? 1 : known.reduce((sum, share) => sum + share, 0) / known.length;
  return new Map(capabilities.map((capability: Capability) => [capability.id, salience(capability) ?? usual]));
}

function unlocksOf(instrument: Instrument): ReadonlyMap<string, number> {
  const unlocks = new Map<string, number>();
  for (const action of instrument.library.actions) {
    for (const id of new Set(action.after)) unlocks.set(id, (unlocks.get(id) ?? 0) + 1);
  }
  return unlocks;
}
