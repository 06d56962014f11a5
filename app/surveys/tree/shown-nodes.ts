import type { ShownNode } from "#app/questions/conditions/compile-conditions.ts";
import type { TreeNode } from "./tree-instrument.ts";

/** Groups and items in the order of the questionnaire, as showing and hiding them needs it. */
export function shownNodes(nodes: readonly TreeNode[]): readonly ShownNode[] {
  const flat: ShownNode[] = [];
  const add = (node: TreeNode, inside: number): void => {
    const place = flat.push({ id: node.id, when: node.when, inside }) - 1;
    if (node.type === "group") for (const child of node.children) add(child, place);
  };
  for (const node of nodes) add(node, -1);
  return flat;
}
