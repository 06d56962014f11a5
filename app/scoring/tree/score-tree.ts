import type { ItemAnswer, ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { itemScale, itemValue } from "#app/questions/kinds/item-value.ts";
import { isSameScale, type Scale } from "#app/questions/kinds/scale.ts";
import { hiddenNodes } from "#app/surveys/tree/hidden-nodes.ts";
import {
  itemsBelow,
  nodesBelow,
  type TreeGroup,
  type TreeInstrument,
  type TreeItem,
  type TreeLens,
  type TreeNode,
} from "#app/surveys/tree/tree-instrument.ts";
import { zeroToOne } from "./aggregate.ts";
import type { Part } from "./part.ts";
import { scoreGroupOf, totalsOf } from "./score-parts.ts";
import type { ItemScore, ItemState, TreeScore, TreeScores } from "./tree-scores.ts";

/**
 * Scores one record of a questionnaire of any depth: items first, then every group from its parts, up to the whole.
 *
 * - value: what the group's rule makes of the parts that have one (`aggregate`, `stagedByParts`, `stagedByNeeds`), on the
 *   group's own scale; index = 100 × (value − from) ÷ (to − from).
 * - lower and upper: the value if everything open stood at the bottom, or at the top.
 * - completeness: Σ w answered ÷ Σ w applicable; of groups, Σ w completeness ÷ Σ w.
 * - publishable: items answered ÷ applicable ≥ 4/5, and not applicable ÷ all ≤ the group's cap (2/5 where none is given), in
 *   whole items. The whole: every group directly below it that is asked must be.
 *
 * "Does not apply" and "not asked" leave numerator and denominator; "we do not know" and "unanswered" are both open and counted
 * apart. Facts (items without a scale) count for nothing here. Answers are taken as given, so check them before. Unrounded.
 */
export function scoreTree(instrument: TreeInstrument, answers: ItemAnswers): TreeScores {
  const hidden = hiddenNodes(instrument, answers);
  const items = Object.fromEntries(
    itemsBelow(instrument.whole).map((node) => [node.id, scoreItem(node, answers[node.id], hidden.has(node.id))]),
  );
  const nodes: Record<string, TreeScore> = {};
  const known = new Map<string, Part>();
  const visit = (group: TreeGroup): TreeScore => {
    const parts = group.children.flatMap((child) => {
      if (child.type === "item") return partOfItem(child, items[child.id]);
      return partOfGroup(child, visit(child));
    });
    for (const part of parts) known.set(part.id, part);
    const totals = totalsOf(itemsBelow(group).flatMap(({ id }) => items[id] ?? []));
    const score = scoreGroupOf(group, parts, totals, known);
    if (group !== instrument.whole) nodes[group.id] = score;
    return score;
  };
  const whole = visit(instrument.whole);
  const inOrder = nodesBelow(instrument.whole).flatMap(({ id }) => {
    const node = nodes[id];
    return node === undefined ? [] : [[id, node] as const];
  });
  return {
    instrument: { id: instrument.id, version: instrument.version },
    weights: "equal",
    overall: {
      ...whole,
      publishable: isWholePublishable(instrument.whole, whole, nodes, hidden),
      balanced: balancedOf(instrument.whole, items, nodes),
    },
    nodes: Object.fromEntries(inOrder),
    items,
    lenses: Object.fromEntries(instrument.lenses.map((lens) => [lens.id, scoreLens(lens, instrument, items, nodes)])),
  };
}

type Items = Readonly<Record<string, ItemScore>>;
type Nodes = Readonly<Record<string, TreeScore>>;

function scoreItem({ item }: TreeItem, answer: ItemAnswer | undefined, hidden: boolean): ItemScore {
  const scale = itemScale(item);
  if (hidden) return { state: "hidden", value: null, scale };
  const value = itemValue(item, answer);
  return { state: stateOf(answer, scale, value), value, scale };
}

/** An answer that names an option without a value is no answer to score by. */
function stateOf(answer: ItemAnswer | undefined, scale: Scale | null, value: number | null): ItemState {
  if (answer === undefined) return "unanswered";
  if ("notApplicable" in answer) return "notApplicable";
  if ("dontKnow" in answer) return "dontKnow";
  return scale === null || value !== null ? "answered" : "notApplicable";
}

function partOfItem({ id, weight, core }: TreeNode, score: ItemScore | undefined): Part | [] {
  if (score?.scale === null || score === undefined) return [];
  const { scale, value, state } = score;
  const out = state === "hidden" || state === "notApplicable";
  const end = (bound: number) => (out ? null : (value ?? bound));
  const completeness = state === "answered" ? 1 : 0;
  return { id, scale, weight, core, value, lower: end(scale.from), upper: end(scale.to), completeness };
}

function partOfGroup({ id, weight, core }: TreeNode, score: TreeScore): Part | [] {
  const { scale, value, lower, upper, completeness } = score;
  return scale === null ? [] : { id, scale, weight, core, value, lower, upper, completeness };
}

function isWholePublishable(whole: TreeGroup, score: TreeScore, nodes: Nodes, hidden: ReadonlySet<string>): boolean {
  const groups = whole.children.filter(
    ({ id, type }) => type === "group" && !hidden.has(id) && nodes[id] !== undefined && nodes[id].scale !== null,
  );
  const items = whole.children.some(({ type }) => type === "item");
  return groups.every(({ id }) => nodes[id]?.publishable) && (!items && groups.length > 0 ? true : score.publishable);
}

/** The geometric mean of the parts of the whole; null where its scale reaches 0, because one 0 would swallow the rest. */
function balancedOf(whole: TreeGroup, items: Items, nodes: Nodes): number | null {
  const { scale } = whole;
  if (scale === null || scale.from <= 0) return null;
  let logarithms = 0;
  let weights = 0;
  for (const { id, weight } of whole.children) {
    const part = items[id] ?? nodes[id];
    if (part?.value === undefined || part.value === null || part.scale === null) continue;
    if (!isSameScale(part.scale, scale)) return null;
    logarithms += weight * Math.log(part.value);
    weights += weight;
  }
  return weights > 0 ? Math.exp(logarithms / weights) : null;
}

function scoreLens(lens: TreeLens, { whole }: TreeInstrument, items: Items, nodes: Nodes) {
  const byId = new Map(nodesBelow(whole).map((node) => [node.id, node]));
  return Object.fromEntries(
    lens.elements.map(({ id, nodes: named }) => {
      const members = named.flatMap((one) => byId.get(one) ?? []);
      const parts = members.flatMap((node) => {
        const plain = { ...node, weight: 1, core: false };
        const score = nodes[node.id];
        return node.type === "item"
          ? partOfItem(plain, items[node.id])
          : score === undefined
            ? []
            : partOfGroup(plain, score);
      });
      const below = members.flatMap((node) => (node.type === "item" ? [node] : itemsBelow(node)));
      const [first] = parts;
      const common = first !== undefined && parts.every(({ scale }) => isSameScale(scale, first.scale));
      const element = {
        aggregate: "mean",
        scale: common ? first.scale : zeroToOne,
        bands: [],
        stages: null,
        notApplicableCap: 2 / 5,
      } as const;
      return [id, scoreGroupOf(element, parts, totalsOf(below.flatMap((item) => items[item.id] ?? [])))];
    }),
  );
}
