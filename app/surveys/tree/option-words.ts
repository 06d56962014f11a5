import type { Translator } from "#app/i18n/translator.ts";
import type { Column, Item } from "#app/questions/kinds/item.ts";
import type { ItemWords, TreeWords } from "./tree-words.ts";

type Chosen = Extract<Item, { readonly set: string | null }> | Extract<Column, { readonly type: "choice" }>;

/** The words of an option: the instrument's own, or the product's for the sets it brings itself. */
export function optionWords(from: Chosen, option: string, words: TreeWords, { t }: Translator): string {
  if (from.set !== null) return words.answerSets[from.set]?.[option] ?? option;
  const known = productOptions.find((one) => one === option);
  return known === undefined ? option : t(`questions:option.${known}`);
}

const productOptions = [
  "yes",
  "partly",
  "no",
  "strongly-disagree",
  "disagree",
  "neither",
  "agree",
  "strongly-agree",
] as const;

/** The words of an item, or as little as can stand in their place. */
export function itemWords(words: TreeWords, id: string): ItemWords {
  return words.items[id] ?? { name: id };
}
