import type { Translator } from "#app/i18n/translator.ts";
import type { Item } from "#app/questions/kinds/item.ts";
import type { QuestionCardProps } from "#app/questions/question-card.tsx";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import type { ItemFaults } from "./check-item-entry.ts";

/** Why fields were refused, in the reader's language. */
export function itemFaultSentences(
  { answer, ...rest }: ItemFaults,
  item: Item,
  words: TreeWords,
  translator: Translator,
): QuestionCardProps["faults"] {
  const { t, formats } = translator;
  const text = itemWords(words, item.id);
  const { name } = text;
  const others = Object.fromEntries(
    (["reason", "note", "evidenceUrl"] as const).flatMap((field) => {
      const problem = rest[field];
      return problem === undefined ? [] : [[field, t(`questions:fault.${problem}`, { name })]];
    }),
  );
  if (answer === undefined) return others;
  if (answer === "notApplicableNotAllowed") return { ...others, choice: t(`questions:fault.${answer}`, { name }) };
  const bound = "bound" in answer ? new Intl.NumberFormat(formats).format(answer.bound) : "";
  const row = "row" in answer ? String(answer.row) : "";
  const column = "column" in answer ? (text.columns?.[answer.column] ?? answer.column) : "";
  return { ...others, choice: t(`questions:fault.${answer.code}`, { name, bound, row, column }) };
}
