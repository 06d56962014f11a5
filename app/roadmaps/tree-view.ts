import type { TreeScores } from "#app/scoring/tree/tree-scores.ts";
import type { ActionLibrary } from "#app/surveys/instrument.ts";
import { scaleOf } from "#app/surveys/tree/group-rules.ts";
import { singleValues } from "#app/surveys/tree/single-values.ts";
import {
  type Aggregation,
  itemsBelow,
  type TreeGroup,
  type TreeInstrument,
  type TreeNode,
} from "#app/surveys/tree/tree-instrument.ts";
import type { PlanPart, PlanView } from "./plan-view.ts";

/**
 * A record of a questionnaire of any shape as the planner sees it: every scored group and item with its value, on its own scale.
 *
 * - `value`: of an item what its answer is worth; of a group its score, once enough is answered for a page to show it.
 * - `applies`: false for what is not asked and for what does not apply.
 * - `target`: what the chosen target wishes; without a chosen target the highest value an action of the library leads to, so
 *   that the plan holds all the library offers. Null where neither says anything.
 * - `rungs`: the levels of an item, or the values of its answers; of everything else the quarters of its scale, which make as many
 *   steps as a ladder of five levels has.
 * - `weight`: the shares of all groups on the way to the part, multiplied, × the number of scored items: 1 is the mean of all items.
 *   Parts share a group by weight where its rule weighs them, else equally.
 * - `salience`: 1, because no studies are counted here.
 *
 * @param target The wished values of the chosen target; null for the default.
 */
export function treeView(
  tree: TreeInstrument,
  scores: TreeScores,
  target: Readonly<Record<string, number>> | null,
): PlanView {
  const library = tree.library ?? noLibrary;
  const items = itemsBelow(tree.whole).filter((node) => scaleOf(node) !== null);
  const reached = new Map<string, number>();
  for (const { capability, to } of library.actions)
    reached.set(capability, Math.max(to, reached.get(capability) ?? to));
  const parts = scoredParts(tree.whole, 1).map(({ node, share }): PlanPart => {
    const standing = standingOf(node, scores);
    return {
      ...standing,
      id: node.id,
      target: (target === null ? reached.get(node.id) : target[node.id]) ?? null,
      rungs: singleValues(node) ?? quartersOf(node),
      weight: share * items.length,
      salience: 1,
    };
  });
  const open = items.flatMap(({ id }) => {
    const state = scores.items[id]?.state;
    return state === "unanswered" || state === "dontKnow" ? [id] : [];
  });
  return { parts, library, open };
}

/** Of a questionnaire without a library nothing can be planned. */
const nothing = { points: 1, personWeeks: [1, 1] } as const;
const noLibrary: ActionLibrary = { phases: [], effort: { S: nothing, M: nothing, L: nothing }, actions: [] };

const weighing: ReadonlySet<Aggregation> = new Set(["weighted-mean", "sum", "share-of-yes"]);

function scoredParts(
  { aggregate, children }: TreeGroup,
  share: number,
): readonly { readonly node: TreeNode; readonly share: number }[] {
  const scored = children.filter((node) => scaleOf(node) !== null);
  const weightOf = ({ weight }: TreeNode) => (weighing.has(aggregate) ? weight : 1);
  const all = scored.reduce((sum, node) => sum + weightOf(node), 0);
  return scored.flatMap((node) => {
    const own = all > 0 ? (share * weightOf(node)) / all : 0;
    return [{ node, share: own }, ...(node.type === "group" ? scoredParts(node, own) : [])];
  });
}

function standingOf(node: TreeNode, { items, nodes }: TreeScores): Pick<PlanPart, "value" | "applies"> {
  if (node.type === "item") {
    const item = items[node.id];
    const out = item === undefined || item.state === "hidden" || item.state === "notApplicable";
    return { value: item?.value ?? null, applies: !out };
  }
  const group = nodes[node.id];
  if (group === undefined) return { value: null, applies: false };
  return { value: group.publishable ? group.value : null, applies: group.upper !== null };
}

function quartersOf(node: TreeNode): readonly number[] {
  const { from, to } = scaleOf(node) ?? { from: 0, to: 1 };
  return [0, 1, 2, 3, 4].map((quarter) => from + (quarter * (to - from)) / 4);
}
