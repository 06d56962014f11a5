import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import type { TreeGroup, TreeInstrument, TreeNode } from "#app/surveys/tree/tree-instrument.ts";
import { scoreTree } from "./score-tree.ts";
import type { TreeScores } from "./tree-scores.ts";

/** Weights by the id of each group and item, relative to its siblings. Parts that are not named keep their own. */
export type TreeWeights = Readonly<Record<string, number>>;

/** A preset by its name, or somebody's own weights. */
export type ChosenWeights = string | TreeWeights;

/** Every preset a tree offers: `equal`, the weights written beside each part, and those its author lists. */
export function treePresetsOf({ weights }: Pick<TreeInstrument, "weights">): readonly string[] {
  return ["equal", ...weights.map(({ id }) => id)];
}

/** What the chosen weights go by: the preset's name, or "custom". */
export function weightsNameOf(chosen: ChosenWeights): string {
  return typeof chosen === "string" ? chosen : "custom";
}

/** Scores one record with a preset of the tree or with somebody's own weights; `scoreTree` with other weights, nothing else. */
export function scoreTreeWith(tree: TreeInstrument, answers: ItemAnswers, chosen: ChosenWeights): TreeScores {
  return scoreTree(reweighted(tree, chosen), answers, weightsNameOf(chosen));
}

/**
 * The same tree with other weights: those of a preset, or somebody's own. Scales, rules, bands and conditions stay, so that a
 * result under other weights lies on the same scale. `equal`, and a name the tree does not have, change nothing.
 */
export function reweighted(tree: TreeInstrument, chosen: ChosenWeights): TreeInstrument {
  if (typeof chosen !== "string") return withWeights(tree, chosen);
  const preset = tree.weights.find(({ id }) => id === chosen);
  if (preset === undefined) return tree;
  const known = trees.get(tree) ?? new Map<string, TreeInstrument>();
  trees.set(tree, known);
  const found = known.get(chosen) ?? withWeights(tree, preset.nodes);
  known.set(chosen, found);
  return found;
}

const trees = new WeakMap<TreeInstrument, Map<string, TreeInstrument>>();

function withWeights(tree: TreeInstrument, weights: TreeWeights): TreeInstrument {
  const weighed = (node: TreeNode): TreeNode => {
    const weight = Object.hasOwn(weights, node.id) ? (weights[node.id] ?? 0) : node.weight;
    return node.type === "item" ? { ...node, weight } : { ...node, weight, children: node.children.map(weighed) };
  };
  const whole: TreeGroup = { ...tree.whole, children: tree.whole.children.map(weighed) };
  return { ...tree, whole };
}
