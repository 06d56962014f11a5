import { type Answers, isNotApplicable, levelOf } from "#app/questions/answer.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import type { Plan, PlannedAction } from "./plan.ts";
import { priorityFactors, priorityOf } from "./priority.ts";
import { schedule } from "./schedule.ts";

export type PlanRequest = {
  readonly instrument: Instrument;
  readonly answers: Answers;
  /** Wished level by capability id, as `targetLevels` gives it; a capability without one has the default target. */
  readonly target: Readonly<Record<string, number>>;
  /** Effort points per six months; null means no limit. */
  readonly capacity: number | null;
};

/**
 * From gaps to a plan: candidates, their priority, their place in time.
 *
 * Deterministic: the same request gives the same plan. All phases are listed, empty ones too. A record at its targets
 * gets a plan without actions. Nothing is rounded.
 */
export function planRoadmap({ instrument, answers, target, capacity }: PlanRequest): Plan {
  const candidates = findCandidates(instrument, answers, target);
  const planned = withPriorities(instrument, candidates);
  const { phases, later } = schedule(instrument.library.phases, planned, capacity);
  return {
    phases: phases.map(({ phase, capacity: room, tasks }) => ({
      id: phase.id,
      months: phase.months,
      capacity: room,
      actions: tasks.map(({ phase: _earliest, ...action }) => action),
    })),
    later: later.map(({ id }) => id),
    answerFirst: capabilitiesOf(instrument)
      .filter(({ id }) => levelOf(answers[id]) === null && !isNotApplicable(answers[id]))
      .map(({ id }) => id),
  };
}

/** A pulled-in action takes the highest priority of those that need it, through as many others as it takes. */
function withPriorities(
  instrument: Instrument,
  candidates: readonly Candidate[],
): readonly (PlannedAction & { readonly phase: string })[] {
  const factorsOf = priorityFactors(instrument);
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
