import {
  type Aspect,
  type CompiledConditions,
  compileConditions,
} from "#app/questions/conditions/compile-conditions.ts";
import type { Item } from "#app/questions/kinds/item.ts";
import { itemScale, itemValue } from "#app/questions/kinds/item-value.ts";
import { isSameScale, type Scale } from "#app/questions/kinds/scale.ts";
import { shownNodes } from "#app/surveys/tree/shown-nodes.ts";
import { standsBeside } from "#app/surveys/tree/stands-beside.ts";
import { nodesBelow, type TreeGroup, type TreeInstrument, type TreeNode } from "#app/surveys/tree/tree-instrument.ts";
import { zeroToOne } from "./aggregate.ts";
import type { Part } from "./part.ts";

/** A group with its rule and its scored parts. */
export type ScoredGroup = {
  readonly id: string;
  readonly rule: Pick<TreeGroup, "aggregate" | "scale" | "bands" | "stages" | "notApplicableCap">;
  readonly parts: Parts;
  /** Whatever the steps of a staged group name, wherever it stands. */
  readonly named: readonly PartRule[];
};

/** The scored parts of a group: those that are items, those that are groups, and all in the order of the questionnaire. */
export type Parts = {
  readonly items: PartList;
  readonly groups: PartList;
  readonly all: readonly PartRule[];
};

/** What a group knows of a part before anybody answers. `at` is the place of an item, or the number of a group. */
export type PartRule = Pick<Part, "id" | "scale" | "weight" | "core"> & {
  readonly isItem: boolean;
  readonly at: number;
};

/** Parts as lists in the same order. */
export type PartList = {
  /** Of an item its place, of a group its number. */
  readonly places: Int32Array;
  /** In a plain mean everything weighs 1. */
  readonly weights: Float64Array;
  /** Where the scale of each begins, and how long it is. */
  readonly bottoms: Float64Array;
  readonly lengths: Float64Array;
  /** What a step on it is worth on the scale of the group; 0 where only the top counts. */
  readonly factors: Float64Array;
};

/** An item with what reading its answer needs. */
export type CodedItem = {
  readonly id: string;
  readonly place: number;
  readonly item: Item;
  readonly scale: Scale | null;
  /** The value of each option, where one is chosen; null for other kinds. */
  readonly worth: ReadonlyMap<string, number | null> | null;
  /** The places of what conditions ask about it. */
  readonly asked: readonly { readonly at: number; readonly aspect: Aspect }[];
};

/** A questionnaire with everything looked up once. A place counts groups and items in the order of the questionnaire, from 0. */
export type TreeScorer = {
  readonly instrument: Pick<TreeInstrument, "id" | "version">;
  readonly conditions: CompiledConditions;
  /** Working memory: what is not asked in the record that is being scored. */
  readonly hidden: Uint8Array;
  readonly items: readonly CodedItem[];
  /** Every group but the whole, a group before what is in it. */
  readonly groups: readonly ScoredGroup[];
  readonly whole: ScoredGroup;
  /** How many items stand directly below the whole, and which scored groups do. */
  readonly itemsOfWhole: number;
  readonly groupsOfWhole: readonly { readonly number: number; readonly place: number }[];
  readonly lenses: readonly { readonly id: string; readonly elements: readonly ScoredGroup[] }[];
};

/** Prepares a questionnaire for scoring many records. */
export function compileTree({ id, version, whole, lenses }: TreeInstrument): TreeScorer {
  const nodes = nodesBelow(whole);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const conditions = compileConditions(shownNodes(whole.children));
  const groups = nodes.filter((node) => node.type === "group");
  const numberOf = new Map(groups.map(({ id }, number) => [id, number]));
  const placeOf = (node: TreeNode) =>
    (node.type === "item" ? conditions.placeOf.get(node.id) : numberOf.get(node.id)) ?? -1;
  const asked = Map.groupBy(
    conditions.aspects.map((aspect, at) => ({ aspect, at })),
    ({ aspect }) => aspect.item,
  );
  const scoredGroup = (group: TreeGroup): ScoredGroup => {
    const needs = new Set((group.stages ?? []).flatMap((stage) => stage.needs.map(({ item }) => item)));
    return {
      id: group.id,
      rule: group,
      parts: partsOf(group.children, group, placeOf),
      named: nodes.flatMap((node) => (needs.has(node.id) ? partRule(node, 1, placeOf) : [])),
    };
  };
  return {
    instrument: { id, version },
    conditions,
    hidden: new Uint8Array(conditions.nodes.length),
    items: nodes.flatMap((node) =>
      node.type === "item" ? codedItem(node.item, placeOf(node), asked.get(node.id) ?? []) : [],
    ),
    groups: groups.map(scoredGroup),
    whole: scoredGroup(whole),
    itemsOfWhole: whole.children.filter(({ type }) => type === "item").length,
    groupsOfWhole: whole.children.flatMap((node) =>
      node.type === "group" && node.scale !== null && !standsBeside(whole.aggregate, node)
        ? [{ number: placeOf(node), place: conditions.placeOf.get(node.id) ?? -1 }]
        : [],
    ),
    lenses: lenses.map((lens) => ({
      id: lens.id,
      elements: lens.elements.map(({ id, nodes: named }) =>
        elementOf(
          id,
          named.flatMap((one) => byId.get(one) ?? []),
          placeOf,
        ),
      ),
    })),
  };
}

/** An element of a lens is the plain mean of what it names, on their scale where they share one, else from 0 to 1. */
function elementOf(id: string, members: readonly TreeNode[], placeOf: (node: TreeNode) => number): ScoredGroup {
  const [first, ...others] = members.flatMap((node) => scaleOf(node) ?? []);
  const common = first !== undefined && others.every((scale) => isSameScale(scale, first));
  const scale = common ? first : zeroToOne;
  const rule = { aggregate: "mean", scale, bands: [], stages: null, notApplicableCap: 2 / 5 } as const;
  return { id, rule, parts: partsOf(members, rule, placeOf), named: [] };
}

function partsOf(
  members: readonly TreeNode[],
  rule: Pick<TreeGroup, "aggregate" | "scale">,
  placeOf: (node: TreeNode) => number,
): Parts {
  const plain = rule.aggregate === "mean";
  const all = members.flatMap((node) => partRule(node, plain ? 1 : node.weight, placeOf));
  const items = all.filter(({ isItem }) => isItem);
  const groups = all.filter(
    ({ isItem, weight }) => !isItem && !standsBeside(rule.aggregate, { type: "group", weight }),
  );
  return { items: listOf(items, rule), groups: listOf(groups, rule), all };
}

function partRule(node: TreeNode, weight: number, placeOf: (node: TreeNode) => number): readonly PartRule[] {
  const { id, core, type } = node;
  const scale = scaleOf(node);
  return scale === null ? [] : [{ id, core, scale, weight, isItem: type === "item", at: placeOf(node) }];
}

function listOf(parts: readonly PartRule[], { aggregate, scale }: Pick<TreeGroup, "aggregate" | "scale">): PartList {
  const { from, to } = scale ?? zeroToOne;
  const onlyTop = aggregate === "share-of-yes";
  return {
    places: Int32Array.from(parts, ({ at }) => at),
    weights: Float64Array.from(parts, ({ weight }) => weight),
    bottoms: Float64Array.from(parts, ({ scale }) => scale.from),
    lengths: Float64Array.from(parts, ({ scale }) => scale.to - scale.from),
    factors: Float64Array.from(parts, ({ scale }) => (onlyTop ? 0 : (to - from) / (scale.to - scale.from))),
  };
}

function scaleOf(node: TreeNode): Scale | null {
  return node.type === "item" ? itemScale(node.item) : node.scale;
}

function codedItem(item: Item, place: number, asked: CodedItem["asked"]): CodedItem {
  const chosenAlone = item.kind === "choice" || item.kind === "yes-partly-no" || item.kind === "agreement";
  const worth = chosenAlone ? new Map(item.options.map(({ id }) => [id, itemValue(item, { choice: id })])) : null;
  return { id: item.id, place, item, scale: itemScale(item), worth, asked };
}
