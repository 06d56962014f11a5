import { type CheckedAnswers, checkRecordFile } from "#app/questions/answers-file.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { readItemAnswer } from "#app/questions/kinds/read-item-answer.ts";
import { itemsBelow, type TreeInstrument } from "./tree-instrument.ts";

/**
 * Reads the content of an answers file for a questionnaire in format 2: `{ instrument, version?, answers: { id: answer } }`.
 * Answers to items that are not asked are kept: they come back when the condition holds again.
 */
export function checkTreeAnswers(value: unknown, tree: TreeInstrument): CheckedAnswers<ItemAnswer> {
  const items = new Map(itemsBelow(tree.whole).map(({ id, item }) => [id, item]));
  return checkRecordFile<ItemAnswer>(value, tree, "item", [...items.keys()], (answer, id, list) => {
    const item = items.get(id);
    return item === undefined ? null : readItemAnswer(answer, item, ["answers", id], list);
  });
}
