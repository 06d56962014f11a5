import { levelOf } from "#app/questions/answer.ts";
import { type ActionLift, actionLift } from "#app/roadmaps/lift.ts";
import type { PlannedAction } from "#app/roadmaps/plan.ts";
import { everythingAtTarget, everythingAtTop } from "./balance.ts";
import type { AssessmentFacts } from "./facts.ts";
import { openCapabilities } from "./standing.ts";

/** What the institution could do next, at the least expense. */
export type NextStep =
  | {
      readonly kind: "action";
      readonly action: PlannedAction;
      readonly lift: ActionLift;
      /** Later actions of this roadmap that cannot start before it, directly or through others. */
      readonly waiting: number;
    }
  /** Nothing that was answered needs an action; these are still open. */
  | { readonly kind: "open"; readonly open: readonly string[] }
  | { readonly kind: "at-top" }
  | { readonly kind: "at-target" }
  | { readonly kind: "no-action" };

/**
 * The cheapest action that can start now: no prerequisite is missing, the effort is lowest, and of equals the priority is
 * highest.
 */
export function nextStep(facts: AssessmentFacts): NextStep {
  const { plan } = facts;
  const ready = plan.phases.flatMap(({ actions }) => actions).filter(({ needs }) => needs.length === 0);
  const action = ready.toSorted(
    (one, other) => one.effort - other.effort || other.priority - one.priority || compareIds(one.id, other.id),
  )[0];
  if (action !== undefined) {
    const lift = actionLift(facts.instrument, facts.answers, action);
    return { kind: "action", action, lift, waiting: waitingFor(facts, action.id).length };
  }
  const open = openCapabilities(facts).map(({ id }) => id);
  if (open.length > 0) return { kind: "open", open };
  if (everythingAtTop(facts)) return { kind: "at-top" };
  return everythingAtTarget(facts) ? { kind: "at-target" } : { kind: "no-action" };
}

/** Ids of the planned actions that wait for this one, directly or through others. */
export function waitingFor(facts: AssessmentFacts, id: string): readonly string[] {
  const planned = [
    ...facts.plan.phases.flatMap(({ actions }) => actions.map((action) => ({ id: action.id, needs: action.needs }))),
    ...facts.plan.later.map((later) => ({ id: later, needs: openPrerequisites(facts, later) })),
  ];
  const waiting = new Set<string>();
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const action of planned) {
      if (action.needs.some((need) => need === id || waiting.has(need))) waiting.add(action.id);
    }
  }
  return [...waiting];
}

function openPrerequisites(facts: AssessmentFacts, id: string): readonly string[] {
  const { actions } = facts.instrument.library;
  const after = actions.find((action) => action.id === id)?.after ?? [];
  return after.filter((prerequisite) => {
    const action = actions.find((candidate) => candidate.id === prerequisite);
    return action !== undefined && (levelOf(facts.answers[action.capability]) ?? 0) < action.to;
  });
}

function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
