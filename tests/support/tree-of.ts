import fc from "fast-check";
import type { ItemAnswer, ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { itemScale } from "#app/questions/kinds/item-value.ts";
import { isSameScale } from "#app/questions/kinds/scale.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import {
  type Aggregation,
  itemsBelow,
  type TreeGroup,
  type TreeInstrument,
  type TreeItem,
  type TreeNode,
} from "#app/surveys/tree/tree-instrument.ts";

const plainNode = { weight: 1, core: false, when: null, standards: [] } as const;
const plainGroup = {
  ...plainNode,
  type: "group",
  bands: [],
  bandSet: null,
  stages: null,
  notApplicableCap: 2 / 5,
} as const;

/** A level choice as part of a tree. */
export function levelItem(id: string, levels: number, sketch: Partial<TreeItem> = {}): TreeItem {
  const item = { id, kind: "level", levels, mayBeNotApplicable: true, reverse: false, scored: true } as const;
  return { ...plainNode, type: "item", id, item, roles: null, entryStandards: {}, ...sketch };
}

/** A tree from its topmost nodes. */
export function treeOf(children: readonly TreeNode[], whole: Partial<TreeGroup> = {}): TreeInstrument {
  return {
    id: "sketch",
    version: "1.0.0",
    status: "expert-draft",
    whole: groupOf("overall", children, whole),
    insideRoles: [],
    outsideRoles: [],
    answerSets: {},
    bandSets: {},
    lenses: [],
    literature: [],
    studies: [],
    panel: null,
    weights: [],
    targets: [],
    standards: [],
    library: null,
  };
}

export function groupOf(id: string, children: readonly TreeNode[], sketch: Partial<TreeGroup> = {}): TreeGroup {
  return { ...plainGroup, id, children, aggregate: "weighted-mean", scale: { from: 1, to: 5 }, ...sketch };
}

/** An instrument of one ladder, written as the tree it is: dimensions as groups, capabilities as level choices. */
export function treeOfLadder({ dimensions, levels }: Instrument, aggregate: Aggregation): TreeInstrument {
  const scale = { from: 1, to: levels };
  return treeOf(
    dimensions.map(({ id, weight, capabilities }) =>
      groupOf(
        id,
        capabilities.map((one) => levelItem(one.id, levels, { weight: one.weight, core: one.core })),
        { weight, aggregate, scale },
      ),
    ),
    { aggregate, scale },
  );
}

const means: readonly Aggregation[] = ["weighted-mean", "mean", "sum", "minimum", "maximum", "share-of-yes"];

/** Any tree of level choices on different ladders, up to four groups deep, with every rule and no conditions; gates are by steps. */
export function anyTree(rules: readonly Aggregation[] = means): fc.Arbitrary<TreeInstrument> {
  const leaf = fc.record({ levels: fc.integer({ min: 2, max: 6 }), weight: fc.integer({ min: 1, max: 5 }) });
  const { group } = fc.letrec<{ group: Sketch; node: Sketch | { levels: number; weight: number } }>((tie) => ({
    group: fc.record({
      weight: fc.integer({ min: 1, max: 5 }),
      aggregate: fc.constantFrom(...rules),
      children: fc.array(tie("node"), { minLength: 1, maxLength: 4 }),
      steps: fc.array(fc.record({ part: fc.nat(), share: fc.integer({ min: 1, max: 4 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    node: fc.oneof({ depthSize: "small", maxDepth: 3 }, leaf, tie("group")),
  }));
  return group.map((sketch) => {
    let next = 0;
    const build = (node: Sketch | { levels: number; weight: number }): TreeNode => {
      const id = `N${++next}`;
      if ("levels" in node) return levelItem(id, node.levels, { weight: node.weight });
      const children = node.children.map(build);
      return groupOf(id, children, { weight: node.weight, ...rulesOf(node, children) });
    };
    const children = sketch.children.map(build);
    return treeOf(children, rulesOf(sketch, children));
  });
}

/** The same with levels by steps, which may need items and groups, with answers to it. */
export function anyScoredTree(gaps: boolean) {
  return anyTree([...means, "staged"]).chain((tree) => anyTreeAnswers(tree, gaps).map((given) => ({ tree, given })));
}

function rulesOf({ aggregate, steps }: Sketch, children: readonly TreeNode[]): Partial<TreeGroup> {
  if (aggregate !== "staged") return { aggregate, scale: scaleFor(aggregate, children) };
  const stages = steps.map(({ part, share }, place) => {
    const node = children[part % children.length];
    const { from = 0, to = 1 } = (node?.type === "group" ? node.scale : node && itemScale(node.item)) ?? {};
    return { level: place + 1, needs: [{ item: node?.id ?? "", atLeast: from + (share / 4) * (to - from) }] };
  });
  return { aggregate, stages, scale: { from: 0, to: stages.length } };
}

type Sketch = {
  readonly weight: number;
  readonly aggregate: Aggregation;
  readonly children: readonly (Sketch | { levels: number; weight: number })[];
  readonly steps: readonly { readonly part: number; readonly share: number }[];
};

function scaleFor(aggregate: Aggregation, children: readonly TreeNode[]) {
  if (aggregate === "share-of-yes") return { from: 0, to: 1 };
  const scales = children.flatMap((child) => (child.type === "group" ? child.scale : itemScale(child.item)) ?? []);
  const [first = { from: 0, to: 1 }] = scales;
  if (aggregate === "sum")
    return children.reduce(
      (sum, { weight }, place) => ({
        from: sum.from + weight * (scales[place]?.from ?? 0),
        to: sum.to + weight * (scales[place]?.to ?? 0),
      }),
      { from: 0, to: 0 },
    );
  return scales.every((scale) => isSameScale(scale, first)) ? first : { from: 0, to: 10 };
}

/** Any answers to a tree of level choices; `gaps` lets some be open, unknown or not applicable. */
export function anyTreeAnswers(tree: TreeInstrument, gaps: boolean): fc.Arbitrary<ItemAnswers> {
  const items = itemsBelow(tree.whole);
  const answer = ({ item }: TreeItem): fc.Arbitrary<ItemAnswer | null> => {
    const level = fc.integer({ min: 1, max: item.kind === "level" ? item.levels : 1 }).map((level) => ({ level }));
    if (!gaps) return level;
    const other = fc.constantFrom<(ItemAnswer | null)[]>({ notApplicable: "not here" }, { dontKnow: true }, null);
    return fc.oneof({ weight: 3, arbitrary: level }, { weight: 1, arbitrary: other });
  };
  return fc.tuple(...items.map(answer)).map((answers) =>
    Object.fromEntries(
      items.flatMap(({ id }, place) => {
        const given = answers[place] ?? null;
        return given === null ? [] : [[id, given]];
      }),
    ),
  );
}
