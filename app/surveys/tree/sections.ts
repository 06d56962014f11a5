import { itemsBelow, type TreeInstrument, type TreeItem, type TreeNode, wholeId } from "./tree-instrument.ts";
import type { TreeWords } from "./tree-words.ts";

/** What is asked on one page: a group at the top of the tree, or the items that stand there by themselves. */
export type TreeSection = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly nodes: readonly TreeNode[];
  /** Every item of the section, in its order. */
  readonly items: readonly TreeItem[];
};

/** The sections of a questionnaire in order. Items without a group of their own share one section, where the first of them stands. */
export function sectionsOf({ whole }: Pick<TreeInstrument, "whole">, words: TreeWords): readonly TreeSection[] {
  const alone = whole.children.filter((node) => node.type === "item");
  const [first] = alone;
  return whole.children.flatMap((node): readonly TreeSection[] => {
    if (node.type === "item") {
      const section = { id: wholeId, name: words.title, description: words.description, nodes: alone, items: alone };
      return node === first ? [section] : [];
    }
    const text = words.groups[node.id];
    return [
      {
        id: node.id,
        name: text?.name ?? node.id,
        description: text?.description ?? "",
        nodes: [node],
        items: itemsBelow(node),
      },
    ];
  });
}
