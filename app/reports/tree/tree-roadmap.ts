import { itemReading } from "#app/assessments/item-reading.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { itemScale } from "#app/questions/kinds/item-value.ts";
import type { ListedPhase } from "#app/roadmaps/action-list.tsx";
import type { PlannedAction, PlannedPhase } from "#app/roadmaps/plan.ts";
import { hasTag } from "#app/roadmaps/tags.ts";
import { scaleOf } from "#app/surveys/tree/group-rules.ts";
import { itemWords, optionWords } from "#app/surveys/tree/option-words.ts";
import { nodesBelow, type TreeNode } from "#app/surveys/tree/tree-instrument.ts";
import {
  actionList,
  effortText,
  libraryAction,
  loadText,
  measureText,
  ownerText,
  reasonText,
  tagsText,
} from "../action-words.ts";
import { lastMonthText, periodText } from "../dates.ts";
import { actionTitle, enumerationText } from "../naming.ts";
import { priorityRows } from "../priority-rows.ts";
import { endText } from "./end-text.ts";
import { groupName } from "./tree-names.ts";
import type { TreePlan } from "./tree-plan.ts";

/** The roadmap of a questionnaire of any shape as its page lists it: every action with its reason, its effect and its arithmetic. */
export function treePhases(facts: TreePlan, tag: string | null, translator: Translator): readonly ListedPhase[] {
  return facts.plan.phases.map((phase) => lane(facts, phase, tag, translator));
}

/** What the roadmap leaves out: actions without a place, and questions that could still change it. */
export function treeLeftOut(facts: TreePlan, translator: Translator): readonly string[] {
  const { t } = translator;
  const { later, answerFirst } = facts.plan;
  const questions = partList(facts, answerFirst, translator);
  return [
    ...(later.length === 0
      ? []
      : [t("roadmaps:later", { count: later.length, actions: actionList(facts, later, translator) })]),
    ...(answerFirst.length === 0 ? [] : [t("roadmaps:answerFirst", { count: answerFirst.length, questions })]),
  ];
}

/** Short names of groups and items, listed. */
export function partList(facts: TreePlan, ids: readonly string[], translator: Translator): string {
  return enumerationText(
    ids.map((id) => partName(facts, id)),
    translator,
  );
}

function lane(facts: TreePlan, phase: PlannedPhase, tag: string | null, translator: Translator): ListedPhase {
  const { t } = translator;
  const words = facts.words.phases[phase.id];
  const actions = phase.actions.filter(({ id }) => hasTag(libraryAction(facts, id) ?? {}, tag));
  return {
    name: words?.name ?? phase.id,
    period: periodText(facts.date, phase.months, translator),
    exit: t("roadmaps:exit", { exit: words?.exit ?? "" }),
    load: loadText(phase, translator),
    empty: phase.actions.length > 0 ? t("roadmaps:tags.none") : t("roadmaps:nothingNeeded"),
    actions: actions.map((action) => ({
      id: action.id,
      title: actionTitle(facts.words, action.id),
      why: reasonText(todayText(facts, action, translator), facts, action, translator),
      facts: [
        liftText(facts, action, translator),
        effortText(facts, action, translator),
        ownerText(facts, action),
        t("roadmaps:by", { month: lastMonthText(facts.date, phase.months, translator) }),
        measureText(facts, action, translator),
        tagsText(facts.words, libraryAction(facts, action.id) ?? {}, translator),
      ].filter((fact) => fact !== null),
      ticked: null,
      priority: priorityRows(action, translator),
      studies: null,
    })),
  };
}

function todayText(facts: TreePlan, { capability }: PlannedAction, translator: Translator): string {
  const { t } = translator;
  const node = nodeOf(facts, capability);
  const part = facts.view.parts.find(({ id }) => id === capability);
  if (node === undefined || part === undefined || part.value === null) return t("roadmaps:reason.unanswered");
  const descriptor = node.type === "item" ? itemWords(facts.words, node.id).levels?.[part.value - 1] : undefined;
  if (descriptor !== undefined) return t("roadmaps:reason.today", { level: part.value, descriptor });
  if (node.type === "item") {
    const answer = facts.entries[capability]?.answer ?? null;
    const reading = itemReading(node.item, answer, facts.words, translator).replace(/[.]$/u, "");
    return t("roadmaps:tree.today", { reading });
  }
  const { from, to } = scaleOf(node) ?? { from: 0, to: 1 };
  const show = (value: number) => endText(value, translator);
  return t("roadmaps:tree.todayGroup", { value: show(part.value), from: show(from), to: show(to) });
}

function liftText(facts: TreePlan, { capability, from, to }: PlannedAction, translator: Translator): string {
  const node = nodeOf(facts, capability);
  const show = (value: number) => (node === undefined ? String(value) : valueText(facts, node, value, translator));
  return translator.t("roadmaps:tree.lift", { name: partName(facts, capability), from: show(from), to: show(to) });
}

/** A value in the words of the answer that has it; else as a number. */
function valueText({ words }: TreePlan, node: TreeNode, value: number, translator: Translator): string {
  if (node.type === "item" && "options" in node.item) {
    const { item } = node;
    const scale = itemScale(item);
    const wanted = item.reverse && scale !== null ? scale.from + scale.to - value : value;
    const option = item.options.find((one) => one.value === wanted);
    if (option !== undefined && item.kind !== "choices") return optionWords(item, option.id, words, translator);
  }
  return endText(value, translator);
}

function partName(facts: TreePlan, id: string): string {
  const node = nodeOf(facts, id);
  if (node?.type !== "item") return groupName(id, facts);
  const { name, shortName } = itemWords(facts.words, id);
  return shortName ?? name;
}

function nodeOf({ tree }: TreePlan, id: string): TreeNode | undefined {
  return nodesBelow(tree.whole).find((node) => node.id === id);
}
