import type { TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";
import { dirichletShares } from "../sensitivity/dirichlet.ts";
import { fnv1a } from "../sensitivity/fnv-1a.ts";
import { drawing, drawingSeed } from "../sensitivity/weight-draws.ts";
import { seededXoshiro } from "../sensitivity/xoshiro.ts";
import { addUp, type Ends } from "./add-up.ts";
import type { TreeScores } from "./tree-scores.ts";
import { type Weighing, weighingOf } from "./weighing.ts";

/** A tree prepared, with a thousand sets of weights one after the other. */
export type DrawnTree = { readonly weighing: Weighing; readonly sets: Float64Array };

/**
 * A thousand random sets of weights around those of the tree: for each set first the parts of the whole, then those of every
 * group in the order of the questionnaire, each time a Dirichlet draw with α = 20 × share. Groups whose rule takes no weights
 * are passed over, and so are facts.
 *
 * Always the same thousand for the same instrument, version and weights, because the numbers start from its `drawingSeed`.
 * A ladder of levels written as a tree gets the weights `weightDraws` gives it.
 */
export function drawnTree(tree: TreeInstrument): DrawnTree {
  const known = trees.get(tree);
  if (known !== undefined) return known;
  const weighing = weighingOf(tree);
  const next = seededXoshiro(fnv1a(drawingSeed(tree)));
  const sets = new Float64Array(drawing.draws * weighing.width);
  let place = 0;
  for (let draw = 0; draw < drawing.draws; draw++)
    for (const shares of weighing.shares)
      for (const share of dirichletShares(shares, drawing.concentration, next)) sets[place++] = share;
  const drawn = { weighing, sets };
  trees.set(tree, drawn);
  return drawn;
}

const trees = new WeakMap<TreeInstrument, DrawnTree>();

/**
 * The value of every scored group under each of the thousand sets, in rising order, by the group's id. Sets that leave a group
 * without a value are left out of its list. What answers make of the items is worked out once; staged levels that depend on no
 * weighted group stay what they are.
 */
export function drawnValues({ weighing, sets }: DrawnTree, scores: TreeScores): ReadonlyMap<string, Float64Array> {
  const { groups, width } = weighing;
  const ends = endsOf(weighing, scores);
  const found = groups.map(() => new Float64Array(drawing.draws));
  for (let draw = 0; draw < drawing.draws; draw++) {
    addUp(weighing, ends, sets, draw * width);
    for (let place = 0; place < groups.length; place++) {
      const values = found[place];
      if (values !== undefined) values[draw] = ends.value[groups[place]?.place ?? 0] ?? Number.NaN;
    }
  }
  return new Map(
    groups.map(({ group }, place) => [
      group.id,
      (found[place] ?? new Float64Array()).filter((value) => !Number.isNaN(value)).sort(),
    ]),
  );
}

/** What is known of every item, and of the staged groups weights leave alone. The bounds only where a level needs them. */
function endsOf({ items, groups, movesLevels }: Weighing, { overall, nodes, items: answered }: TreeScores): Ends {
  const size = items.length + groups.length;
  const value = new Float64Array(size).fill(Number.NaN);
  const bounds = movesLevels
    ? { lower: new Float64Array(size).fill(Number.NaN), upper: new Float64Array(size).fill(Number.NaN) }
    : null;
  items.forEach((id, place) => {
    const one = answered[id];
    if (one?.scale == null) return;
    value[place] = one.value ?? Number.NaN;
    if (bounds === null || one.state === "hidden" || one.state === "notApplicable") return;
    bounds.lower[place] = one.value ?? one.scale.from;
    bounds.upper[place] = one.value ?? one.scale.to;
  });
  for (const { group, place } of groups) {
    const score = group === groups[0]?.group ? overall : nodes[group.id];
    value[place] = score?.value ?? Number.NaN;
    if (bounds !== null) {
      bounds.lower[place] = score?.lower ?? Number.NaN;
      bounds.upper[place] = score?.upper ?? Number.NaN;
    }
  }
  return { value, bounds };
}
