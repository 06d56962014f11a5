import { holds } from "#app/questions/conditions/holds.ts";
import { nothing, type Reading, readingOf } from "#app/questions/conditions/reading.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import type { TreeGroup, TreeInstrument } from "./tree-instrument.ts";

/**
 * Ids of the groups and items that are not asked, given these answers. Their answers are kept, and count for nothing: not
 * in a score, and not in a condition further on.
 *
 * One pass in the order of the questionnaire, because conditions look back only.
 */
export function hiddenNodes({ whole }: Pick<TreeInstrument, "whole">, answers: ItemAnswers): ReadonlySet<string> {
  const hidden = new Set<string>();
  const readings = new Map<string, Reading>();
  const readingAt = (id: string) => readings.get(id) ?? nothing;
  const visit = (group: TreeGroup, inside: boolean): void => {
    for (const node of group.children) {
      const out = inside || (node.when !== null && !holds(node.when, readingAt));
      if (out) hidden.add(node.id);
      if (node.type === "group") visit(node, out);
      else if (!out) readings.set(node.id, readingOf(node.item, answers[node.id]));
    }
  };
  visit(whole, false);
  return hidden;
}
