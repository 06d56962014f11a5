import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { type Scale, shareOf } from "#app/questions/kinds/scale.ts";
import { type Band, type TreeInstrument, wholeId } from "#app/surveys/tree/tree-instrument.ts";
import { type Spread, spreadOf } from "../sensitivity/spread.ts";
import { type Drawing, drawingOf } from "../sensitivity/weight-draws.ts";
import { bandOf } from "./band-of.ts";
import { drawnTree, drawnValues } from "./drawn-values.ts";
import type { TreeScores } from "./tree-scores.ts";
import { type ChosenWeights, reweighted, scoreTreeWith, treePresetsOf, weightsNameOf } from "./tree-weights.ts";

/** How much one group owes to the choice of weights, on its own scale, with the ids of its bands. */
export type TreeSpread = Spread<string, string | null> & {
  /** False where nothing that makes the value takes weights: then every end is the value. */
  readonly weighted: boolean;
};

/** The same for the whole and for every scored group. Null where there is no value. */
export type TreeSensitivity = {
  readonly overall: TreeSpread | null;
  readonly nodes: Readonly<Record<string, TreeSpread | null>>;
  /** All that is needed to draw the random weights again. */
  readonly drawing: Drawing;
};

/**
 * How far every index of a tree would move with other weights: its range over all presets of the instrument, and its 5th to 95th
 * percentile by nearest rank over 1,000 random sets of weights around those in use, drawn within each group and across the
 * groups of the whole (OECD/JRC Handbook on Constructing Composite Indicators, 2008).
 *
 * Weighted means, sums and shares of yes take weights. Means, minima, maxima and levels by steps take none; they move only with
 * weighted parts below them. Exactly the same on every call and machine for the same instrument, version, answers and weights.
 *
 * @param chosen The preset in use, or somebody's own weights.
 */
export function treeSensitivity(
  tree: TreeInstrument,
  answers: ItemAnswers,
  chosen: ChosenWeights = "equal",
): TreeSensitivity {
  const own = weightsNameOf(chosen);
  const used = scoreTreeWith(tree, answers, chosen);
  const others = treePresetsOf(tree).map((preset) => (preset === own ? used : scoreTreeWith(tree, answers, preset)));
  const scored = others.includes(used) ? others : [...others, used];
  const drawn = drawnTree(reweighted(tree, chosen));
  const values = drawnValues(drawn, used);
  const spreads = drawn.weighing.groups.map(({ group, weighted }) => {
    const { id, scale, bands } = group;
    return [id, spreadAt(id, { scale, bands, weighted }, scored, own, values.get(id) ?? [])] as const;
  });
  const { [wholeId]: overall = null, ...nodes } = Object.fromEntries(spreads);
  return { overall, nodes, drawing: drawingOf(tree) };
}

type Rule = { readonly scale: Scale; readonly bands: readonly Band[]; readonly weighted: boolean };

function spreadAt(
  id: string,
  { scale, bands, weighted }: Rule,
  scored: readonly TreeScores[],
  own: string,
  drawn: ArrayLike<number>,
): TreeSpread | null {
  const presets = scored.flatMap(({ weights, overall, nodes }) => {
    const score = id === wholeId ? overall : nodes[id];
    if (score === undefined || score.value === null || score.index === null) return [];
    return [{ weights, value: score.value, index: score.index }];
  });
  if (!presets.some(({ weights }) => weights === own) || drawn.length === 0) return null;
  const spread = spreadOf({
    presets,
    drawn,
    indexOf: (value) => 100 * shareOf(value, scale),
    bandOf: (value) => bandOf(value, bands),
  });
  return { ...spread, weighted };
}
