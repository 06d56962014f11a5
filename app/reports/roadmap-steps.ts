import type { Answers } from "#app/questions/answer.ts";
import type { PlannedAction, PlannedPhase } from "#app/roadmaps/plan.ts";
import { score } from "#app/scoring/score-record.ts";
import type { Scores } from "#app/scoring/scores.ts";
import type { AssessmentFacts } from "./facts.ts";
import { type ActionLift, answersAfter, liftOf } from "./planned-lift.ts";

/** One phase of the roadmap with what each of its actions adds, and the scores once all of them have succeeded. */
export type PhaseStep = {
  readonly phase: PlannedPhase;
  readonly actions: readonly { readonly action: PlannedAction; readonly lift: ActionLift }[];
  readonly after: Scores;
};

/** Walks the roadmap in its order: every action adds to what those before it achieved. */
export function roadmapSteps(facts: AssessmentFacts): readonly PhaseStep[] {
  let answers: Answers = facts.answers;
  let scores = facts.scores;
  return facts.plan.phases.map((phase) => {
    const actions = phase.actions.map((action) => {
      const lift = liftOf(facts, action, answers, scores);
      answers = answersAfter(answers, [action]);
      scores = score(facts.instrument, answers, "equal");
      return { action, lift };
    });
    return { phase, actions, after: scores };
  });
}
