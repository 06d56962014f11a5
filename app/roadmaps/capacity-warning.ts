import type { Plan } from "./plan.ts";
import { type PlanView, stepsBetween } from "./plan-view.ts";
import { capacityOf } from "./schedule.ts";

/** The wish is larger than the means. Effort and capacity in effort points over the whole horizon. */
export type CapacityWarning = {
  /** Steps from today to the target, over everything that has a value and a target. */
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
export function capacityWarning(view: PlanView, plan: Plan, capacity: number | null): CapacityWarning | null {
  if (capacity === null) return null;
  const { phases, actions, effort: sizes } = view.library;
  const horizon = phases.reduce((sum, phase) => sum + capacityOf(phase, capacity), 0);
  const called = new Set([...plan.phases.flatMap((phase) => phase.actions.map(({ id }) => id)), ...plan.later]);
  const effort = actions
    .filter(({ id }) => called.has(id))
    .reduce((sum, action) => sum + sizes[action.effort].points, 0);
  const gaps = view.parts.reduce(
    (sum, { rungs, value, target }) =>
      value === null || target === null ? sum : sum + stepsBetween(rungs, value, target),
    0,
  );
  const exceeded = gaps > horizon || effort > horizon || plan.later.length > 0;
  return exceeded ? { gaps, effort, capacity: horizon, later: plan.later.length } : null;
}
