import { itemScale } from "#app/questions/kinds/item-value.ts";
import type { Scale } from "#app/questions/kinds/scale.ts";
import { takesWeights } from "#app/surveys/tree/takes-weights.ts";
import {
  itemsBelow,
  nodesBelow,
  type TreeGroup,
  type TreeInstrument,
  type TreeNode,
} from "#app/surveys/tree/tree-instrument.ts";
import { normalised } from "../weights.ts";

/** One scored group, its parts looked up once: where their values stand, and the scales these lie on. */
export type WeighingGroup = {
  readonly group: TreeGroup & { readonly scale: Scale };
  /** Where its own value stands. */
  readonly place: number;
  readonly parts: readonly (TreeNode & { readonly scale: Scale; readonly place: number })[];
  readonly places: Int32Array;
  readonly from: Float64Array;
  readonly range: Float64Array;
  /** Where the weights of its parts begin in a set of weights; null where its rule takes none. */
  readonly weightsAt: number | null;
  /** Whether other weights can move its value at all. */
  readonly weighted: boolean;
};

/** A tree prepared for adding it up under many sets of weights. Values stand in one list: scored items first, then groups. */
export type Weighing = {
  readonly items: readonly string[];
  /** The whole first, every group before its parts. */
  readonly groups: readonly WeighingGroup[];
  /** How many numbers one set of weights has. */
  readonly width: number;
  /** The tree's own weights as shares, group after group. */
  readonly shares: readonly (readonly number[])[];
  /** Whether some staged level depends on a group that weights move. */
  readonly movesLevels: boolean;
};

/** Prepares a tree, with its own weights as shares that sum to 1 in each group whose rule takes weights. */
export function weighingOf({ whole }: Pick<TreeInstrument, "whole">): Weighing {
  const items = itemsBelow(whole).flatMap(({ id, item }) => (itemScale(item) === null ? [] : [id]));
  const groups = [whole, ...nodesBelow(whole).filter((node) => node.type === "group")].filter(isScored);
  const placeOf = new Map([...items, ...groups.map(({ id }) => id)].map((id, place) => [id, place]));
  const weighted = weightedGroups(groups);
  const shares: number[][] = [];
  let width = 0;
  const prepared = groups.map((group): WeighingGroup => {
    const parts = group.children.flatMap((node) => {
      const scale = node.type === "item" ? itemScale(node.item) : node.scale;
      return scale === null ? [] : [{ ...node, scale, place: placeOf.get(node.id) ?? 0 }];
    });
    const takes = takesWeights(group.aggregate);
    const weightsAt = takes ? width : null;
    if (takes) {
      shares.push(normalised(parts.map(({ weight }) => weight)));
      width += parts.length;
    }
    return {
      group,
      place: placeOf.get(group.id) ?? 0,
      parts,
      places: Int32Array.from(parts, ({ place }) => place),
      from: Float64Array.from(parts, ({ scale }) => scale.from),
      range: Float64Array.from(parts, ({ scale }) => scale.to - scale.from),
      weightsAt,
      weighted: weighted.has(group.id),
    };
  });
  const movesLevels = groups.some(({ id, aggregate }) => aggregate === "staged" && weighted.has(id));
  return { items, groups: prepared, width, shares, movesLevels };
}

type ScoredGroup = TreeGroup & { readonly scale: Scale };

function isScored(group: TreeGroup): group is ScoredGroup {
  return group.scale !== null;
}

/**
 * Ids of the groups weights can move: those that weigh two scored parts or more, and those with such a group among what makes their
 * value. A group by steps looks at what its steps name only.
 */
function weightedGroups(groups: readonly ScoredGroup[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { id, aggregate, stages, children } of groups.toReversed()) {
    const weighs = takesWeights(aggregate) && children.filter(hasScale).length > 1;
    const makers =
      aggregate === "staged" && stages !== null
        ? stages.flatMap(({ needs }) => needs.map(({ item }) => item))
        : children.map((child) => child.id);
    if (weighs || makers.some((maker) => found.has(maker))) found.add(id);
  }
  return found;
}

function hasScale(node: TreeNode): boolean {
  return (node.type === "group" ? node.scale : itemScale(node.item)) !== null;
}
