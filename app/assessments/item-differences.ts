import type { Translator } from "#app/i18n/translator.ts";
import type { Item } from "#app/questions/kinds/item.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import type { Entry } from "./entry.ts";
import type { Difference } from "./entry-differences.ts";
import { inventoryTable, itemReading } from "./item-reading.ts";

/** Where two entries of one question of any kind differ: answer, note, link. Parts that say the same are left out. */
export function itemDifferences(
  item: Item,
  yours: Entry<ItemAnswer>,
  theirs: Entry<ItemAnswer>,
  words: TreeWords,
  translator: Translator,
): readonly Difference[] {
  const { t } = translator;
  const text = (value: string | null) => value ?? t("questions:conflict.nothing");
  const reading = ({ answer }: Entry<ItemAnswer>) => fullReading(item, answer, words, translator);
  const parts: readonly Difference[] = [
    { label: t("questions:conflict.parts.answer"), yours: reading(yours), theirs: reading(theirs) },
    { label: t("questions:conflict.parts.note"), yours: text(yours.note), theirs: text(theirs.note) },
    {
      label: t("questions:conflict.parts.evidenceUrl"),
      yours: text(yours.evidenceUrl),
      theirs: text(theirs.evidenceUrl),
    },
  ];
  return parts.filter((part) => part.yours !== part.theirs);
}

/** A count of rows is too little where two versions must be told apart. */
function fullReading(item: Item, answer: ItemAnswer | null, words: TreeWords, translator: Translator): string {
  if (item.kind !== "inventory" || answer === null || !("rows" in answer))
    return itemReading(item, answer, words, translator);
  return inventoryTable(item, answer.rows, words, translator)
    .rows.map((cells) => cells.filter(Boolean).join(", "))
    .join("; ");
}
