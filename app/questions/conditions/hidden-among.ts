import type { Condition } from "./condition.ts";
import { holds } from "./holds.ts";
import { nothing, type Reading } from "./reading.ts";

/** As much of a group or an item as showing and hiding needs; an item has no children. */
export type ShownNode = {
  readonly id: string;
  readonly when: Condition | null;
  readonly children?: readonly ShownNode[];
};

/**
 * Ids of the groups and items that are not asked. One pass in the order of the questionnaire, because conditions look back
 * only; what is hidden counts as unanswered further on.
 *
 * @param readAnswer What an item's answer says to conditions.
 * @param before What items before these nodes say, where only a part of a questionnaire is looked at.
 */
export function hiddenAmong(
  nodes: readonly ShownNode[],
  readAnswer: (id: string) => Reading,
  before: Readonly<Record<string, Reading>> = {},
): ReadonlySet<string> {
  const hidden = new Set<string>();
  const readings = new Map(Object.entries(before));
  const readingAt = (id: string) => readings.get(id) ?? nothing;
  const visit = (node: ShownNode, inside: boolean): void => {
    const out = inside || (node.when !== null && !holds(node.when, readingAt));
    if (out) hidden.add(node.id);
    if (node.children === undefined) {
      if (!out) readings.set(node.id, readAnswer(node.id));
    } else for (const child of node.children) visit(child, out);
  };
  for (const node of nodes) visit(node, false);
  return hidden;
}
