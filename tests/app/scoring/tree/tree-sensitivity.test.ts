import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { sensitivity } from "#app/scoring/sensitivity/sensitivity.ts";
import { drawing } from "#app/scoring/sensitivity/weight-draws.ts";
import { drawnTree, drawnValues } from "#app/scoring/tree/drawn-values.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import { treeSensitivity } from "#app/scoring/tree/tree-sensitivity.ts";
import { scoreTreeWith } from "#app/scoring/tree/tree-weights.ts";
import type { TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";
import { flagship } from "../../../support/flagship.ts";
import { goldenCase } from "../../../support/golden.ts";
import { anyScoredTree, groupOf, levelItem, treeOf, treeOfLadder } from "../../../support/tree-of.ts";

describe("a ladder of levels written as a tree", () => {
  const ladder = flagship();
  const { id, version } = ladder;
  const tree = { ...treeOfLadder(ladder, "weighted-mean"), id, version };

  test("gets the same thousand sets of weights, and moves as far, as in format 1", () => {
    const { answers } = goldenCase("worked-institution");
    const one = sensitivity(ladder, answers);
    const { overall, drawing: drawn } = treeSensitivity(tree, answers);
    expect(overall?.random.value.lower).toBeCloseTo(one?.random.value.lower ?? 0, 12);
    expect(overall?.random.value.upper).toBeCloseTo(one?.random.value.upper ?? 0, 12);
    expect(overall?.random.index.lower).toBeCloseTo(one?.random.index.lower ?? 0, 10);
    expect(drawn).toEqual({ ...drawing, seed: `${id} ${version}` });
  });
});

describe("presets and random weights around each index", () => {
  const tree: TreeInstrument = {
    ...treeOf([
      groupOf("G", [levelItem("A", 5), levelItem("B", 5)], { weight: 3 }),
      groupOf("L", [levelItem("C", 5), levelItem("D", 5)], { aggregate: "minimum" }),
    ]),
    weights: [{ id: "lowest", nodes: { G: 1, L: 3, A: 4 } }],
  };
  const answers: ItemAnswers = { A: { level: 5 }, B: { level: 1 }, C: { level: 2 }, D: { level: 4 } };

  test("the presets are worked out by hand: named parts take their weight, others keep their own", () => {
    const { overall, nodes } = treeSensitivity(tree, answers);
    expect(overall?.presets).toEqual([
      { weights: "equal", value: (3 * 3 + 2) / 4, index: 100 * (((3 * 3 + 2) / 4 - 1) / 4) },
      { weights: "lowest", value: (4.2 + 3 * 2) / 4, index: expect.closeTo(100 * ((2.55 - 1) / 4), 9) },
    ]);
    expect(nodes.G?.presets.map(({ value }) => value)).toEqual([3, (4 * 5 + 1) / 5]);
  });

  test("a group whose rule takes no weights says so and stays where it is", () => {
    const { nodes, overall } = treeSensitivity(tree, answers);
    expect(nodes.L).toMatchObject({ weighted: false, whole: { value: { lower: 2, upper: 2 } } });
    expect(nodes.G?.weighted).toBe(true);
    expect(overall?.weighted).toBe(true);
    expect(nodes.G?.random.value.lower).toBeLessThan(3);
    expect(nodes.G?.random.value.upper).toBeGreaterThan(3);
  });

  test("own weights are measured around themselves, beside the presets", () => {
    const { overall } = treeSensitivity(tree, answers, { G: 0, L: 1 });
    expect(overall?.presets.map(({ weights }) => weights)).toEqual(["equal", "lowest", "custom"]);
    expect(overall?.random.value).toEqual({ lower: 2, upper: 2 });
  });

  test("without a value there is nothing to move", () => {
    expect(treeSensitivity(tree, {})).toMatchObject({ overall: null, nodes: { G: null, L: null } });
  });
});

describe("whatever the tree", () => {
  test("every draw gives what scoring with those weights gives", () => {
    fc.assert(
      fc.property(anyScoredTree(true), fc.nat({ max: drawing.draws - 1 }), ({ tree, given }, draw) => {
        const { weighing, sets } = drawnTree(tree);
        const one = sets.slice(draw * weighing.width, (draw + 1) * weighing.width);
        const weights = Object.fromEntries(
          weighing.groups.flatMap(({ parts, weightsAt }) =>
            weightsAt === null ? [] : parts.map(({ id }, place) => [id, one[weightsAt + place] ?? 0]),
          ),
        );
        const alone = drawnValues({ weighing, sets: repeated(one) }, scoreTree(tree, given));
        const scores = scoreTreeWith(tree, given, weights);
        for (const [id, values] of alone) {
          const score = id === "overall" ? scores.overall : scores.nodes[id];
          if (score?.value == null) expect(values, id).toHaveLength(0);
          else expect(Math.abs((values[0] ?? Number.NaN) - score.value), id).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("the value in use lies between the ends over the presets, and every end on the scale", () => {
    fc.assert(
      fc.property(anyScoredTree(true), ({ tree, given }) => {
        const scores = scoreTree(tree, given);
        const { overall, nodes } = treeSensitivity(tree, given);
        for (const [id, spread] of Object.entries({ overall, ...nodes })) {
          const score = id === "overall" ? scores.overall : scores.nodes[id];
          if (spread === null) {
            expect(score?.value).toBeNull();
            continue;
          }
          expect(spread.acrossPresets.value).toEqual({ lower: score?.value, upper: score?.value });
          expect(spread.whole.index.lower).toBeGreaterThanOrEqual(-1e-9);
          expect(spread.whole.index.upper).toBeLessThanOrEqual(100 + 1e-9);
          if (!spread.weighted) expect(spread.random.value).toEqual(spread.acrossPresets.value);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function repeated(one: Float64Array): Float64Array {
  const all = new Float64Array(one.length * drawing.draws);
  for (let draw = 0; draw < drawing.draws; draw++) all.set(one, draw * one.length);
  return all;
}
