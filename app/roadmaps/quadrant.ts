import type { ActionLibrary } from "#app/surveys/instrument.ts";
import type { Plan, PlannedAction } from "./plan.ts";

export type Quadrant = "quick-win" | "major-project" | "fill-in" | "defer";

/**
 * Impact against effort for every planned action, by action id.
 *
 * Impact = gap × weight × salience; a pulled-in action has the highest impact of those that need it. High impact is the
 * upper half: at or above the middle of the plan, the upper middle where there are two. Low effort is size S.
 *
 * High and low: quick win. High and high: major project. Low and low: fill-in. Low and high: defer.
 */
export function quadrants(library: ActionLibrary, plan: Plan): Readonly<Record<string, Quadrant>> {
  const actions = plan.phases.flatMap((phase) => phase.actions);
  const byId = new Map(actions.map((action) => [action.id, action]));
  const impacts = new Map(actions.map((action) => [action.id, impactOf(action, byId, new Set())]));
  const inOrder = [...impacts.values()].toSorted((a, b) => a - b);
  const middle = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
  return Object.fromEntries(
    actions.map(({ id, effort }) => [
      id,
      quadrantOf((impacts.get(id) ?? 0) >= middle, effort <= library.effort.S.points),
    ]),
  );
}

function quadrantOf(highImpact: boolean, lowEffort: boolean): Quadrant {
  if (highImpact) return lowEffort ? "quick-win" : "major-project";
  return lowEffort ? "fill-in" : "defer";
}

function impactOf(action: PlannedAction, byId: ReadonlyMap<string, PlannedAction>, seen: Set<string>): number {
  const { gap, weight, salience } = action.factors;
  if (gap > 0) return gap * weight * salience;
  if (seen.has(action.id)) return 0;
  seen.add(action.id);
  return Math.max(
    0,
    ...action.neededFor.map((id) => {
      const dependent = byId.get(id);
      return dependent === undefined ? 0 : impactOf(dependent, byId, seen);
    }),
  );
}
