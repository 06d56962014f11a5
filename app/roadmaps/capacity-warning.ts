import { type Answers, levelOf } from "#app/questions/answer.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import type { Plan } from "./plan.ts";
import { capacityOf } from "./schedule.ts";
import { defaultTarget } from "./targets.ts";

/** The wish is larger than the means. Effort and capacity in effort points over the whole horizon. */
export type CapacityWarning = {
  /** Σ max(0, target − level) over the capabilities that have a level. */
  readonly gaps: number;
  /** Effort of everything the plan calls for, what fits nowhere included. */
  readonly effort: number;
  readonly capacity: number;
  /** How many actions fit into no phase. */
  readonly later: number;
};

/**
 * Warns when the wished levels ask for more than the phases can hold: the sum of gaps or the effort exceeds the
 * capacity of the horizon, or an action fits nowhere. Null when all fits or there is no limit.
 */
export function capacityWarning(
  instrument: Instrument,
  answers: Answers,
  target: Readonly<Record<string, number>>,
  plan: Plan,
  capacity: number | null,
): CapacityWarning | null {
  if (capacity === null) return null;
  const { phases, actions, effort: sizes } = instrument.library;
  const horizon = phases.reduce((sum, phase) => sum + capacityOf(phase, capacity), 0);
  const called = new Set([...plan.phases.flatMap((phase) => phase.actions.map(({ id }) => id)), ...plan.later]);
  const effort = actions
    .filter(({ id }) => called.has(id))
    .reduce((sum, action) => sum + sizes[action.effort].points, 0);
  const gaps = capabilitiesOf(instrument).reduce((sum, { id }) => {
    const level = levelOf(answers[id]);
    return level === null ? sum : sum + Math.max(0, (target[id] ?? defaultTarget(instrument)) - level);
  }, 0);
  const exceeded = gaps > horizon || effort > horizon || plan.later.length > 0;
  return exceeded ? { gaps, effort, capacity: horizon, later: plan.later.length } : null;
}
