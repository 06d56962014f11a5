import type { Item } from "#app/questions/kinds/item.ts";
import { itemScale } from "#app/questions/kinds/item-value.ts";
import type { TreeNode } from "./tree-instrument.ts";

/**
 * The only values a part can have, rising: the levels of an item, or the values of its answers, turned round where the item is.
 * Null where any value of its scale is possible, as for every group, and where nothing is scored.
 */
export function singleValues(node: TreeNode): readonly number[] | null {
  if (node.type === "group") return null;
  const { item } = node;
  const scale = itemScale(item);
  const values = scale === null ? null : naturalValues(item);
  if (scale === null || values === null) return null;
  const turned = item.reverse ? values.map((value) => scale.from + scale.to - value) : values;
  return [...new Set(turned)].toSorted((one, other) => one - other);
}

function naturalValues(item: Item): readonly number[] | null {
  if (item.kind === "level") return Array.from({ length: item.levels }, (_, place) => place + 1);
  if (item.kind === "choice" || item.kind === "yes-partly-no" || item.kind === "agreement")
    return item.options.flatMap(({ value }) => value ?? []);
  return null;
}
