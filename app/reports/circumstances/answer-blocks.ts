import { itemReading, printedInventory } from "#app/assessments/item-reading.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { chosenIn, type ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import type { Context } from "#app/surveys/context/context.ts";
import { questionWords } from "#app/surveys/context/context-words.ts";
import { itemWords, optionWords } from "#app/surveys/tree/option-words.ts";
import type { TreeItem } from "#app/surveys/tree/tree-instrument.ts";
import { list, table } from "../block.ts";
import type { Block } from "../document.ts";
import { capabilityList } from "../naming.ts";
import { wholeText } from "../number.ts";
import { type Answered, type Circumstances, caveat, optionFacts } from "./answered.ts";
import { checklistTable } from "./checklists.ts";
import { helpTable, sharesTable } from "./option-tables.ts";

/**
 * Answers as blocks: short ones as one list of facts, then rankings, checklists, inventories, and options that stand beside studies or
 * bring up questions and actions, as tables.
 */
export function answerBlocks(
  nodes: readonly TreeItem[],
  facts: Circumstances,
  context: Context,
  answers: ItemAnswers,
  translator: Translator,
): readonly Block[] {
  if (facts.words.context === undefined) return [];
  const words = questionWords(facts.words.context, facts.words);
  const answered = nodes.flatMap((node): readonly Answered[] => {
    const answer = answers[node.id];
    return answer === undefined ? [] : [{ node, answer, words, facts, context }];
  });
  const rows = answered.flatMap((one) => {
    const text = shortReading(one, translator);
    const { name, shortName = name } = itemWords(words, one.node.id);
    return text === null ? [] : [{ term: shortName, text }];
  });
  return [
    ...(rows.length === 0 ? [] : [{ kind: "facts", rows } as const]),
    ...answered.flatMap((one) => [...tableOf(one, translator), ...optionNotes(one, translator)]),
  ];
}

/** What fits on a line; null for what needs a table. */
function shortReading(one: Answered, translator: Translator): string | null {
  const { node, answer, words, facts, context } = one;
  if (needsTable(one)) return null;
  const text = itemReading(node.item, answer, words, translator);
  const chosen = new Set(chosenIn(answer).flatMap((id) => optionFacts(one, id)?.capabilities ?? []));
  const concerned = [...new Set([...(context.concerns[node.id] ?? []), ...chosen])];
  if (concerned.length === 0) return text;
  const capabilities = capabilityList(concerned, facts.words, translator);
  return translator.t("reports:circumstances.answerConcerns", { text, capabilities });
}

function needsTable(one: Answered): boolean {
  return ["ranking", "inventory", "checklist"].includes(one.node.item.kind) || hasHelp(one) || hasShares(one);
}

function tableOf(one: Answered, translator: Translator): readonly Block[] {
  const { node, answer, words } = one;
  const { item } = node;
  const { t } = translator;
  const caption = itemWords(words, node.id).name;
  if (item.kind === "inventory" && "rows" in answer) {
    const { columns, rows } = printedInventory(item, answer.rows, words, translator);
    return rows.length === 0 ? [] : [table(caption, columns, rows)];
  }
  if (item.kind === "ranking" && "ranking" in answer) {
    const columns = [t("reports:circumstances.rank"), t("reports:circumstances.what")];
    const rows = answer.ranking.map((id, place) => [
      wholeText(place + 1, translator),
      optionWords(item, id, words, translator),
    ]);
    return rows.length === 0 ? [] : [table(caption, columns, rows)];
  }
  if (item.kind === "checklist") return checklistTable(one, translator);
  if (hasHelp(one)) return helpTable(one, translator);
  if (hasShares(one)) return [...sharesTable(one, translator), ...caveat(one)];
  return [];
}

function hasHelp(one: Answered): boolean {
  return chosenIn(one.answer).some((id) => (optionFacts(one, id)?.enablers.length ?? 0) > 0);
}

function hasShares({ node, context }: Answered): boolean {
  const set = "set" in node.item && node.item.set !== null ? context.options[node.item.set] : undefined;
  return Object.values(set ?? {}).some(({ evidence }) => evidence !== null);
}

/** What follows where an option is chosen, said only for those that are. */
function optionNotes({ node, answer, words, facts }: Answered, translator: Translator): readonly Block[] {
  const { item } = node;
  if (!("set" in item) || item.set === null) return [];
  const notes = facts.words.context?.optionNotes?.[item.set];
  const said = chosenIn(answer).flatMap((id) => {
    const text = notes?.[id];
    if (text === undefined) return [];
    const option = optionWords(item, id, words, translator);
    return [translator.t("reports:circumstances.optionNote", { option, text })];
  });
  return said.length === 0 ? [] : [list(said)];
}
