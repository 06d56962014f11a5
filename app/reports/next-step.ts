import { type ActionLift, actionLift } from "#app/roadmaps/lift.ts";
import type { Plan, PlannedAction } from "#app/roadmaps/plan.ts";
import type { ActionLibrary } from "#app/surveys/instrument.ts";
import type { ActionFacts } from "./action-words.ts";
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
export function waitingFor(
  { plan, instrument: { library } }: Pick<ActionFacts, "plan" | "instrument">,
  id: string,
): readonly string[] {
  const next = nextOf.get(plan) ?? directlyWaiting(plan, library);
  nextOf.set(plan, next);
  const waiting = new Set([id]);
  for (const one of waiting) for (const other of next.get(one) ?? []) waiting.add(other);
  waiting.delete(id);
  return [...waiting];
}

/** Of every plan, what waits for what: a page asks it of each of its actions. */
const nextOf = new WeakMap<Plan, ReadonlyMap<string, readonly string[]>>();

function directlyWaiting(plan: Plan, library: ActionLibrary): ReadonlyMap<string, readonly string[]> {
  const placed = plan.phases.flatMap(({ actions }) =>
    actions.map((action) => ({ id: action.id, needs: action.needs })),
  );
  const called = new Set([...placed.map((action) => action.id), ...plan.later]);
  const later = library.actions
    .filter((action) => plan.later.includes(action.id))
    .map((action) => ({ id: action.id, needs: action.after.filter((prerequisite) => called.has(prerequisite)) }));
  const next = new Map<string, string[]>();
  for (const action of [...placed, ...later])
    for (const need of action.needs) {
      const waiting = next.get(need);
      if (waiting === undefined) next.set(need, [action.id]);
      else waiting.push(action.id);
    }
  return next;
}

function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
