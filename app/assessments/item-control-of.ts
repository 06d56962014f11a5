import type { Translator } from "#app/i18n/translator.ts";
import type { ControlColumn, ItemControl } from "#app/questions/item-control.ts";
import type { Column, Item } from "#app/questions/kinds/item.ts";
import { itemTextOf } from "#app/questions/kinds/item-text.ts";
import { longestShortText, longestText } from "#app/questions/kinds/read-item-answer.ts";
import { itemWords, optionWords } from "#app/surveys/tree/option-words.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";

/** What a question shows to be answered with, in the words of its instrument. */
export function itemControl(item: Item, words: TreeWords, translator: Translator): ItemControl {
  const { t } = translator;
  const text = itemWords(words, item.id);
  switch (item.kind) {
    case "level":
      return {
        kind: "options",
        ladder: true,
        options: Array.from({ length: item.levels }, (_, index) => ({
          text: itemTextOf({ level: index + 1 }),
          name: text.levels?.[index] ?? "",
        })),
      };
    case "choice":
    case "yes-partly-no":
    case "agreement":
      return {
        kind: "options",
        ladder: false,
        options: item.options.map(({ id }) => ({
          text: itemTextOf({ choice: id }),
          name: optionWords(item, id, words, translator),
        })),
      };
    case "choices": {
      const { most, options } = item;
      const alone = options.some(({ exclusive }) => exclusive);
      return {
        kind: "several",
        hint: most < options.length ? t("questions:item.severalMost", { most }) : t("questions:item.several"),
        options: options.map(({ id }) => ({ id, name: optionWords(item, id, words, translator) })),
        none: alone ? null : { text: itemTextOf({ choices: [] }), name: t("questions:item.none") },
      };
    }
    case "checklist":
      return {
        kind: "several",
        hint: t("questions:item.checklist"),
        options: item.entries.map(({ id }) => ({ id, name: text.entries?.[id] ?? id })),
        none: { text: itemTextOf({ checked: [] }), name: t("questions:item.none") },
      };
    case "number":
      return { kind: "number", unit: text.unit ?? null, whole: item.whole, hint: numberHint(item, translator) };
    case "text":
      return { kind: "text", long: item.long, most: item.long ? longestText : longestShortText };
    case "ranking":
      return {
        kind: "ranking",
        hint: t("questions:item.ranking"),
        options: item.options.map(({ id }) => ({ id, name: optionWords(item, id, words, translator) })),
        most: item.most,
      };
    case "inventory": {
      const columns = item.columns.map((column) => controlColumn(column, text.columns?.[column.id], words, translator));
      return {
        kind: "inventory",
        hint: t("questions:item.rows"),
        pasteHint: t("questions:item.pasteHint", { columns: columns.map(({ name }) => name).join(", ") }),
        columns,
        most: item.most,
      };
    }
  }
}

function controlColumn(
  column: Column,
  name: string | undefined,
  words: TreeWords,
  translator: Translator,
): ControlColumn {
  const base = { id: column.id, name: name ?? column.id, required: column.required, long: false };
  if (column.type === "choice") {
    const options = column.options.map(({ id }) => ({ id, name: optionWords(column, id, words, translator) }));
    return { ...base, type: "choice", options };
  }
  if (column.type === "yes-no") {
    const options = (["yes", "no"] as const).map((id) => ({ id, name: translator.t(`questions:option.${id}`) }));
    return { ...base, type: "choice", options };
  }
  return { ...base, type: column.type, options: [], long: column.type === "text" && column.long === true };
}

function numberHint(item: Extract<Item, { readonly kind: "number" }>, { t, formats }: Translator): string {
  const show = (number: number) => new Intl.NumberFormat(formats, { maximumFractionDigits: 10 }).format(number);
  const { min, max, whole } = item;
  const range =
    min !== null && max !== null
      ? t("questions:item.range", { least: show(min), most: show(max) })
      : min !== null
        ? t("questions:item.atLeast", { least: show(min) })
        : max !== null
          ? t("questions:item.atMost", { most: show(max) })
          : "";
  return [range, whole ? t("questions:item.whole") : ""].filter(Boolean).join(" ");
}
