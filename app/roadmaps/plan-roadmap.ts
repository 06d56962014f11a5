import { type Candidate, findCandidates } from "./candidates.ts";
import type { Plan, PlannedAction } from "./plan.ts";
import type { PlanView } from "./plan-view.ts";
import { priorityFactors, priorityOf } from "./priority.ts";
import { schedule } from "./schedule.ts";

/**
 * From gaps to a plan: candidates, their priority, their place in time. The same for a ladder of levels (`ladderView`) and for
 * a tree of any shape (`treeView`).
 *
 * Deterministic: the same view gives the same plan. All phases are listed, empty ones too. A record at its targets gets a plan
 * without actions. Nothing is rounded.
 *
 * @param capacity Effort points per six months; null means no limit.
 */
export function planRoadmap(view: PlanView, capacity: number | null): Plan {
  const planned = withPriorities(view, findCandidates(view));
  const { phases, later } = schedule(view.library.phases, planned, capacity);
  return {
    phases: phases.map(({ phase, capacity: room, tasks }) => ({
      id: phase.id,
      months: phase.months,
      capacity: room,
      actions: tasks.map(({ phase: _earliest, ...action }) => action),
    })),
    later: later.map(({ id }) => id),
    answerFirst: view.open,
  };
}

/** A pulled-in action takes the highest priority of those that need it, through as many others as it takes. */
function withPriorities(
  view: PlanView,
  candidates: readonly Candidate[],
): readonly (PlannedAction & { readonly phase: string })[] {
  const factorsOf = priorityFactors(view);
  const weighed = candidates.map((candidate) => ({ candidate, factors: factorsOf(candidate.action, candidate.gap) }));
  const needs = new Map(candidates.map(({ action, needs }) => [action.id, needs]));
  const pulledIn = new Set(candidates.filter(({ gap }) => gap === 0).map(({ action }) => action.id));
  const inherited = new Map<string, number>();
  for (const { candidate, factors } of weighed) {
    if (candidate.gap > 0) hand(priorityOf(factors), candidate.needs);
  }
  return weighed.map(({ candidate: { action, from, to, gap, because, needs, neededFor, waived }, factors }) => ({
    id: action.id,
    capability: action.capability,
    from,
    to,
    priority: gap > 0 ? priorityOf(factors) : (inherited.get(action.id) ?? 0),
    effort: factors.effort,
    factors,
    because,
    needs,
    neededFor,
    waived,
    phase: action.phase,
  }));

  function hand(priority: number, prerequisites: readonly string[]): void {
    for (const id of prerequisites) {
      if (!pulledIn.has(id) || (inherited.get(id) ?? -1) >= priority) continue;
      inherited.set(id, priority);
      hand(priority, needs.get(id) ?? []);
    }
  }
}
