import { type Answer, type Answers, levelOf } from "#app/questions/answer.ts";
import { score } from "#app/scoring/score-record.ts";
import type { Scores } from "#app/scoring/scores.ts";
import { dimensionOf, type Instrument } from "#app/surveys/instrument.ts";
import type { Plan, PlannedAction } from "./plan.ts";

/** Before and after, null where there is no such number. */
export type Change = { readonly before: number | null; readonly after: number | null };

/** What one action brings if it alone succeeds. All means unrounded, with equal weights. */
export type ActionLift = {
  readonly id: string;
  readonly capability: string;
  readonly dimension: string;
  /** Level of the capability. */
  readonly level: Change;
  /** Mean, index and staged level of its dimension. */
  readonly value: Change;
  readonly index: Change;
  readonly staged: Change;
  /** Index and staged level of the whole. */
  readonly overallIndex: Change;
  readonly overallStaged: Change;
};

/** Where the institution stands after a phase, if this phase and all before it succeed. */
export type PhaseLift = {
  readonly id: string;
  readonly raised: readonly { readonly capability: string; readonly from: number; readonly to: number }[];
  readonly answers: Answers;
  readonly scores: Scores;
};

/**
 * What an action brings if it alone succeeds.
 *
 * Never lowers a level. A capability without a level keeps none: what nobody assessed cannot be said to rise, so an
 * action on an unanswered capability lifts nothing here.
 */
export function actionLift(instrument: Instrument, answers: Answers, action: PlannedAction): ActionLift {
  const dimension = dimensionOf(instrument, action.capability)?.id ?? "";
  const lifted = answersAfter(answers, [action]);
  const before = score(instrument, answers);
  const after = score(instrument, lifted);
  return {
    id: action.id,
    capability: action.capability,
    dimension,
    level: { before: levelOf(answers[action.capability]), after: levelOf(lifted[action.capability]) },
    value: { before: before.nodes[dimension]?.value ?? null, after: after.nodes[dimension]?.value ?? null },
    index: { before: before.nodes[dimension]?.index ?? null, after: after.nodes[dimension]?.index ?? null },
    staged: { before: before.nodes[dimension]?.level ?? null, after: after.nodes[dimension]?.level ?? null },
    overallIndex: { before: before.overall.index, after: after.overall.index },
    overallStaged: { before: before.overall.level, after: after.overall.level },
  };
}

/** What each phase brings, cumulative: every phase stands on the success of those before it. */
export function phaseLifts(instrument: Instrument, answers: Answers, plan: Plan): readonly PhaseLift[] {
  let reached = answers;
  return plan.phases.map(({ id, actions }) => {
    const start = reached;
    reached = answersAfter(start, actions);
    const raised = [...new Set(actions.map(({ capability }) => capability))].flatMap((capability) => {
      const from = levelOf(start[capability]);
      const to = levelOf(reached[capability]);
      return from !== null && to !== null && to > from ? [{ capability, from, to }] : [];
    });
    return { id, raised, answers: reached, scores: score(instrument, reached) };
  });
}

/** The answers if these actions succeed. */
export function answersAfter(answers: Answers, actions: readonly Pick<PlannedAction, "capability" | "to">[]): Answers {
  const after: Record<string, Answer> = { ...answers };
  for (const { capability, to } of actions) {
    const level = levelOf(after[capability]);
    if (level !== null && level < to) after[capability] = { level: to };
  }
  return after;
}
