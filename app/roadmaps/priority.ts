import type { Action, ActionLibrary } from "#app/surveys/instrument.ts";
import type { PriorityFactors } from "./plan.ts";
import type { PlanView } from "./plan-view.ts";

/**
 * Priority of an action: P = g · w · s · (1 + 0.5 · u ÷ u_max) ÷ e.
 *
 * Large gaps on heavy, much-raised parts come first, sooner when many other actions wait for them, later when
 * they cost much.
 * 0 or more, unrounded; 0 exactly when the action closes no gap of its own.
 */
export function priorityOf({ gap, weight, salience, bottleneck, effort }: PriorityFactors): number {
  return (gap * weight * salience * bottleneck) / effort;
}

/**
 * The factors of an action, looked up once per record.
 *
 * - `gap`: steps of the action between today and the target, as given.
 * - `weight` and `salience`: of the part it lifts, as the view has them.
 * - `unlocks`: library actions that directly depend on this one; `bottleneck` = 1 + 0.5 · unlocks ÷ the most in the
 *   library.
 * - `effort`: points of the effort size.
 */
export function priorityFactors({ parts, library }: PlanView): (action: Action, gap: number) => PriorityFactors {
  const partOf = new Map(parts.map((part) => [part.id, part]));
  const unlocks = unlocksOf(library);
  const mostUnlocks = Math.max(1, ...unlocks.values());
  return (action, gap) => {
    const unlocked = unlocks.get(action.id) ?? 0;
    const part = partOf.get(action.capability);
    return {
      gap,
      weight: part?.weight ?? 0,
      salience: part?.salience ?? 0,
      unlocks: unlocked,
      bottleneck: 1 + (0.5 * unlocked) / mostUnlocks,
      effort: library.effort[action.effort].points,
    };
  };
}

function unlocksOf({ actions }: ActionLibrary): ReadonlyMap<string, number> {
  const unlocks = new Map<string, number>();
  for (const action of actions) {
    for (const id of new Set(action.after)) unlocks.set(id, (unlocks.get(id) ?? 0) + 1);
  }
  return unlocks;
}
