import type { Translator } from "#app/i18n/translator.ts";
import { levelOf } from "#app/questions/answer.ts";
import type { ActionLift } from "#app/roadmaps/lift.ts";
import type { Plan, PlannedAction, PlannedPhase } from "#app/roadmaps/plan.ts";
import { roundHalfUp } from "#app/scoring/round-half-up.ts";
import type { ActionLibraryWords } from "#app/surveys/check-action-words.ts";
import type { Action, ActionLibrary } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";
import { dimensionName, enumerationText, insideSentence, roleName } from "./naming.ts";
import { waitingFor } from "./next-step.ts";
import { countAtStart, indexText, wholeText } from "./number.ts";

/** What words about actions are made from, in whichever format the questionnaire is written. */
export type ActionFacts = {
  readonly instrument: { readonly library: ActionLibrary };
  readonly words: ActionLibraryWords & { readonly language: string; readonly roles: Readonly<Record<string, string>> };
  readonly plan: Plan;
};

/** Why an action is on the roadmap, as whole sentences. */
export function actionReason(facts: AssessmentFacts, action: PlannedAction, translator: Translator): string {
  const { t } = translator;
  const level = levelOf(facts.answers[action.capability]);
  const descriptor = level === null ? undefined : facts.words.capabilities[action.capability]?.levels[level - 1];
  const today =
    descriptor === undefined ? t("roadmaps:reason.unanswered") : t("roadmaps:reason.today", { level, descriptor });
  return reasonText(today, facts, action, translator);
}

/** Where an action's part stands today, and what comes before and after the action. */
export function reasonText(today: string, facts: ActionFacts, action: PlannedAction, translator: Translator): string {
  const { t } = translator;
  const waiting = waitingFor(facts, action.id).length;
  const sentences = [
    today,
    waiting === 0 ? null : t("roadmaps:reason.waiting", { count: waiting, number: countAtStart(waiting, translator) }),
    action.needs.length === 0
      ? null
      : t("roadmaps:reason.after", { actions: actionList(facts, action.needs, translator) }),
    action.neededFor.length === 0
      ? null
      : t("roadmaps:reason.neededFor", { actions: actionList(facts, action.neededFor, translator) }),
    action.waived.length === 0
      ? null
      : t("roadmaps:reason.waived", { actions: actionList(facts, action.waived, translator) }),
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

/** What an action adds: "Standardisation to level 3, index 40 to 45". */
export function liftText(facts: AssessmentFacts, lift: ActionLift, translator: Translator): string {
  const { t } = translator;
  const dimension = dimensionName(facts.words, lift.dimension);
  if (lift.index.before === null || lift.index.after === null) return t("roadmaps:lift.unknown", { dimension });
  const from = indexText(lift.index.before, translator);
  const to = indexText(lift.index.after, translator);
  const rises = lift.staged.before !== null && lift.staged.after !== null && lift.staged.after > lift.staged.before;
  if (rises) return t("roadmaps:lift.level", { dimension, level: lift.staged.after, from, to });
  return from === to ? t("roadmaps:lift.none", { dimension }) : t("roadmaps:lift.index", { dimension, from, to });
}

/**
 * How much work an action is: "Small, up to 2 person-weeks". An action of several level steps is counted by the steps that
 * are still to go.
 */
export function effortText(facts: ActionFacts, action: PlannedAction, translator: Translator): string {
  const { t } = translator;
  const entry = libraryAction(facts, action.id);
  if (entry === undefined) return t("roadmaps:effort.points", { count: action.effort });
  const [least, most] = personWeeksLeft(facts.instrument.library, entry, action);
  const from = Math.max(1, roundHalfUp(least, 0));
  const to = Math.max(1, roundHalfUp(most, 0));
  const size = t(sizeKeys[entry.effort]);
  const values = { size, from: wholeText(from, translator), to: wholeText(to, translator), count: to };
  return from <= 1 ? t("roadmaps:effort.upTo", values) : t("roadmaps:effort.between", values);
}

/** Who owns an action: the role the library names. */
export function ownerText(facts: ActionFacts, action: PlannedAction): string {
  return roleName(facts.words, libraryAction(facts, action.id)?.owner ?? "");
}

/** What an action is measured by, with the level of Kirkpatrick's ladder its measure reaches, where the library names one. */
export function measureText(facts: ActionFacts, action: PlannedAction, { t }: Translator): string {
  const measure = facts.words.actions[action.id]?.kpi ?? "";
  const level = libraryAction(facts, action.id)?.kirkpatrick;
  return level === undefined ? t("roadmaps:measure", { measure }) : t(measureKeys[level], { measure });
}

/** Whether a measure of this plan says how deep it looks. */
export function namesLevels(facts: ActionFacts): boolean {
  return facts.plan.phases.some(({ actions }) =>
    actions.some(({ id }) => libraryAction(facts, id)?.kirkpatrick !== undefined),
  );
}

/** What something is about: "Topics: institutional policy, regional adoption"; null where it has no tag. */
export function tagsText(
  words: Pick<ActionFacts["words"], "tags" | "language">,
  { tags = [] }: { readonly tags?: readonly string[] | undefined },
  translator: Translator,
): string | null {
  if (tags.length === 0) return null;
  const names = tags.map((tag) => insideSentence(words.tags?.[tag] ?? tag, words.language));
  return translator.t("roadmaps:tags.of", { count: tags.length, tags: enumerationText(names, translator) });
}

/** What a phase uses: "3 of 8 effort points", or "3 effort points" where no limit was set. */
export function loadText(phase: PlannedPhase, { t }: Translator): string {
  const used = phase.actions.reduce((sum, { effort }) => sum + effort, 0);
  return phase.capacity === null
    ? t("roadmaps:load.free", { count: used })
    : t("roadmaps:load.limited", { used, count: phase.capacity });
}

/** Short titles of actions as they follow a colon. */
export function actionList(facts: ActionFacts, ids: readonly string[], translator: Translator): string {
  return enumerationText(
    ids.map((id) => insideSentence(facts.words.actions[id]?.shortTitle ?? id, facts.words.language)),
    translator,
  );
}

/** The action as the library has it. */
export function libraryAction(facts: ActionFacts, id: string): Action | undefined {
  return facts.instrument.library.actions.find((action) => action.id === id);
}

function personWeeksLeft(
  { effort }: ActionLibrary,
  { effort: size, from, to }: Action,
  planned: PlannedAction,
): readonly [number, number] {
  const [least, most] = effort[size].personWeeks;
  const left = (to - planned.from) / (to - from);
  return left > 0 ? [least * left, most * left] : [least, most];
}

const measureKeys = {
  1: "roadmaps:kirkpatrick.reaction",
  2: "roadmaps:kirkpatrick.learning",
  3: "roadmaps:kirkpatrick.behaviour",
  4: "roadmaps:kirkpatrick.results",
} as const;

const sizeKeys = { S: "roadmaps:effort.small", M: "roadmaps:effort.medium", L: "roadmaps:effort.large" } as const;
