import { type ActionLift, actionLift, answersAfter } from "#app/roadmaps/lift.ts";
import type { PlannedAction, PlannedPhase } from "#app/roadmaps/plan.ts";
import { score } from "#app/scoring/score-record.ts";
import type { Scores } from "#app/scoring/scores.ts";
import type { AssessmentFacts } from "./facts.ts";

/** One phase of the roadmap with what each of its actions adds, and the scores once all of them have succeeded. */
export type PhaseStep = {
  readonly phase: PlannedPhase;
  readonly actions: readonly { readonly action: PlannedAction; readonly lift: ActionLift }[];
  readonly after: Scores;
};

/** Walks the roadmap in its order: every action adds to what those before it achieved. */
export function roadmapSteps({ instrument, answers, plan }: AssessmentFacts): readonly PhaseStep[] {
  let reached = answers;
  return plan.phases.map((phase) => {
    const actions = phase.actions.map((action) => {
      const lift = actionLift(instrument, reached, action);
      reached = answersAfter(reached, [action]);
      return { action, lift };
    });
    return { phase, actions, after: score(instrument, reached) };
  });
}
