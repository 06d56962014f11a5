import { compileConditions } from "#app/questions/conditions/compile-conditions.ts";
import { aspectsOf, hiddenAmong } from "#app/questions/conditions/hidden-among.ts";
import { nothing, readingOf } from "#app/questions/conditions/reading.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { shownNodes } from "./shown-nodes.ts";
import { itemsBelow, type TreeInstrument } from "./tree-instrument.ts";

/**
 * Ids of the groups and items that are not asked, given these answers. Their answers are kept, and count for nothing: not
 * in a score, and not in a condition further on.
 */
export function hiddenNodes({ whole }: Pick<TreeInstrument, "whole">, answers: ItemAnswers): ReadonlySet<string> {
  const items = new Map(itemsBelow(whole).map(({ id, item }) => [id, item]));
  const conditions = compileConditions(shownNodes(whole.children));
  const aspects = aspectsOf(conditions, (id) => {
    const item = items.get(id);
    return item === undefined ? nothing : readingOf(item, answers[id]);
  });
  const hidden = hiddenAmong(conditions, aspects);
  return new Set(conditions.nodes.flatMap(({ id }, place) => (hidden[place] === 1 ? [id] : [])));
}
