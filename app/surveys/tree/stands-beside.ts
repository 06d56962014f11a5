import { takesWeights } from "./takes-weights.ts";
import type { Aggregation, TreeGroup, TreeItem, TreeNode } from "./tree-instrument.ts";

/**
 * Whether a group is only looked at beside the one it is part of: its weight is 0, and that one's rule takes weights. Then none of
 * its questions counts there, whether answered or open.
 */
export function standsBeside(rule: Aggregation, { type, weight }: Pick<TreeNode, "type" | "weight">): boolean {
  return type === "group" && weight === 0 && takesWeights(rule);
}

/** Every item that counts for a group, in the order of the questionnaire. */
export function countedItems(group: TreeGroup): readonly TreeItem[] {
  return group.children.flatMap((child) => {
    if (child.type === "item") return [child];
    return standsBeside(group.aggregate, child) ? [] : countedItems(child);
  });
}
