import type { Translator } from "#app/i18n/translator.ts";
import type { Item } from "#app/questions/kinds/item.ts";
import type { Cell, ItemAnswer, Row } from "#app/questions/kinds/item-answer.ts";
import { itemWords, optionWords } from "#app/surveys/tree/option-words.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";

/** An answer of any kind in words: "Yes", "12 days", "Desk; Website", "Does not apply: no staff", "No answer". */
export function itemReading(item: Item, answer: ItemAnswer | null, words: TreeWords, translator: Translator): string {
  const { t, formats } = translator;
  if (answer === null) return t("questions:reading.none");
  if ("dontKnow" in answer) return t("questions:reading.dontKnow");
  if ("notApplicable" in answer) return t("questions:reading.notApplicable", { reason: answer.notApplicable });
  const text = itemWords(words, item.id);
  if ("level" in answer)
    return t("questions:reading.level", { level: answer.level, name: text.levels?.[answer.level - 1] ?? "" });
  if ("choice" in answer) return "set" in item ? optionWords(item, answer.choice, words, translator) : answer.choice;
  if ("number" in answer) {
    const number = new Intl.NumberFormat(formats, { maximumFractionDigits: 10 }).format(answer.number);
    return text.unit === undefined ? number : t("questions:reading.number", { number, unit: text.unit });
  }
  if ("text" in answer) return answer.text;
  if ("rows" in answer) return t("questions:reading.rows", { count: answer.rows.length });
  const chosen = "choices" in answer ? answer.choices : "ranking" in answer ? answer.ranking : answer.checked;
  if (chosen.length === 0) return t("questions:reading.noneOfThese");
  const names = chosen.map((id) => {
    if (item.kind === "checklist") return text.entries?.[id] ?? id;
    return "set" in item ? optionWords(item, id, words, translator) : id;
  });
  return "ranking" in answer ? names.map((name, place) => `${place + 1}. ${name}`).join(" ") : names.join("; ");
}

/** The same in a few signs, for the list beside the questions; longer readings become a tick. */
export function itemMark(item: Item, answer: ItemAnswer | null, words: TreeWords, translator: Translator): string {
  if (answer === null) return "";
  const { t } = translator;
  if ("dontKnow" in answer) return t("questions:mark.dontKnow");
  if ("notApplicable" in answer) return t("questions:mark.notApplicable");
  if ("level" in answer) return String(answer.level);
  const reading = itemReading(item, answer, words, translator);
  return reading.length <= 12 ? reading : "✓";
}

/** The rows of an inventory as a table of words, with its headings. */
export function inventoryTable(
  item: Extract<Item, { readonly kind: "inventory" }>,
  rows: readonly Row[],
  words: TreeWords,
  translator: Translator,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const headings = itemWords(words, item.id).columns;
  const cell = (column: (typeof item.columns)[number], value: Cell | undefined): string => {
    if (value === undefined) return "";
    if (typeof value === "boolean") return translator.t(value ? "questions:option.yes" : "questions:option.no");
    if (typeof value === "number") return new Intl.NumberFormat(translator.formats).format(value);
    return column.type === "choice" ? optionWords(column, value, words, translator) : value;
  };
  return {
    columns: item.columns.map(({ id }) => headings?.[id] ?? id),
    rows: rows.map((row) => item.columns.map((column) => cell(column, row[column.id]))),
  };
}

/** More columns than this are read one below the other, because no page is wide enough for them. */
const mostColumns = 7;

/**
 * The same for a page or a sheet of paper: where there are many columns, what a row is called beside everything else it says, each
 * with its heading. Empty cells are left out.
 */
export function printedInventory(...asked: Parameters<typeof inventoryTable>): ReturnType<typeof inventoryTable> {
  const found = inventoryTable(...asked);
  if (found.columns.length <= mostColumns) return found;
  const { t } = asked[3];
  const rows = found.rows.map(([name = "", ...cells]) => {
    const said = cells.flatMap((value, at) =>
      value === "" ? [] : [t("questions:reading.cell", { column: found.columns[at + 1], value })],
    );
    return [name, said.join("; ")];
  });
  return { columns: [found.columns[0] ?? "", t("questions:reading.cells")], rows };
}
