import type { Answers } from "#app/questions/answer.ts";
import { levelOf } from "#app/questions/answer.ts";
import type { PlannedAction } from "#app/roadmaps/plan.ts";
import { score } from "#app/scoring/score-record.ts";
import type { Scores } from "#app/scoring/scores.ts";
import { dimensionOf } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";

/** What changes if one action succeeds and nothing else does. */
export type ActionLift = {
  readonly dimension: string;
  readonly levelBefore: number | null;
  readonly levelAfter: number | null;
  readonly indexBefore: number | null;
  readonly indexAfter: number | null;
  readonly overallLevelBefore: number | null;
  readonly overallLevelAfter: number | null;
};

/** The lift of one action on the record as it stands, or on the given answers. */
export function liftOf(
  facts: AssessmentFacts,
  action: PlannedAction,
  answers: Answers = facts.answers,
  before: Scores = facts.scores,
): ActionLift {
  const dimension = dimensionOf(facts.instrument, action.capability)?.id ?? "";
  const after = score(facts.instrument, answersAfter(answers, [action]), "equal");
  const [from, to] = [before.nodes[dimension], after.nodes[dimension]];
  return {
    dimension,
    levelBefore: from?.level ?? null,
    levelAfter: to?.level ?? null,
    indexBefore: from?.index ?? null,
    indexAfter: to?.index ?? null,
    overallLevelBefore: before.overall.level,
    overallLevelAfter: after.overall.level,
  };
}

/** The answers if these actions succeed: each lifts its capability to its top level and never lowers one. */
export function answersAfter(answers: Answers, actions: readonly PlannedAction[]): Answers {
  const after: Record<string, Answers[string]> = { ...answers };
  for (const { capability, to } of actions) {
    const level = levelOf(after[capability]);
    if (level !== null && level < to) after[capability] = { level: to };
  }
  return after;
}
