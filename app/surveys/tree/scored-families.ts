import { scaleOf } from "./group-rules.ts";
import { nodesBelow, type TreeGroup, type TreeNode } from "./tree-instrument.ts";

/** A group with its scored parts. */
export type ScoredFamily = { readonly parent: TreeGroup; readonly siblings: readonly TreeNode[] };

/** Every group that has scored parts, the whole first. */
export function scoredFamilies(whole: TreeGroup): readonly ScoredFamily[] {
  const groups = [whole, ...nodesBelow(whole).filter((node) => node.type === "group")];
  return groups.flatMap((parent) => {
    const siblings = parent.children.filter((child) => scaleOf(child) !== null);
    return siblings.length === 0 ? [] : [{ parent, siblings }];
  });
}
