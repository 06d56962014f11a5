import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import { traceTree } from "#app/scoring/tree/trace-tree.ts";
import { scoreTreeWith } from "#app/scoring/tree/tree-weights.ts";
import { nodesBelow, type TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";
import { modelTree } from "../../../support/models.ts";
import { retraced } from "../../../support/retraced.ts";
import { anyScoredTree, levelItem, treeOf } from "../../../support/tree-of.ts";

const mixed = modelTree("mixed-scales");
const answers: ItemAnswers = {
  PLAN: { choice: "s3" },
  STAFFED: { notApplicable: "a house without staff" },
  WAIT: { number: 20 },
  OPEN: { choice: "no" },
  D1: { choice: "yes" },
  LADDER: { level: 4 },
  HAPPY: { dontKnow: true },
};

describe("a result opened down to its answers", () => {
  test("each part says its weight, its own value, the value on the group's scale and what it adds, or why it is out", () => {
    const { nodes, items } = traceTree(mixed, answers);
    expect(nodes.SERVICE?.terms.map(({ id, treatment, why, moved }) => [id, treatment, why, moved])).toEqual([
      ["PLAN", "counted", null, 3],
      ["STAFFED", "left-out", "notApplicable", null],
      ["WAIT", "counted", null, 4],
    ]);
    expect(nodes.SERVICE).toMatchObject({ rule: "weighted-mean", weightCounted: 3, weightApplicable: 3 });
    expect(nodes.SERVICE?.sum).toBeCloseTo((2 * 3 + 4) / 3, 12);
    expect(nodes.SERVICE?.shown).toEqual({ value: 3.33, index: 67 });
    expect(nodes.ACCESS?.terms.find(({ id }) => id === "DIGITAL")).toMatchObject({
      treatment: "left-out",
      why: "hidden",
    });
    expect(items.PLAN).toMatchObject({ state: "answered", answer: { choice: "s3" }, value: 3 });
    expect(items.WAIT).toMatchObject({ value: 0.8, shown: { value: 0.8 } });
  });

  test("an answer to what is not asked stays out of it", () => {
    expect(traceTree(mixed, answers).items.D1).toMatchObject({ state: "hidden", answer: null, value: null });
  });

  test("a group of facts has no number, and says so of its parts", () => {
    const { nodes } = traceTree(mixed, answers);
    expect(nodes.FACTS).toMatchObject({ scale: null, value: null, sum: null });
    expect(nodes.FACTS?.terms.map(({ id, why }) => [id, why])).toEqual([
      ["AIMS", "fact"],
      ["NAME", "fact"],
      ["STORY", "hidden"],
      ["DEVICES", "fact"],
    ]);
  });

  test("it is plain data: written as JSON and read again it is the same", () => {
    const trace = traceTree(mixed, answers);
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
  });

  test("a cap on what does not apply stands beside the share", () => {
    const { nodes } = traceTree(mixed, answers);
    expect(nodes.SERVICE).toMatchObject({ notApplicable: 1 / 3, notApplicableCap: 0.4, publishable: true });
  });
});

describe("levels by steps", () => {
  const gated = modelTree("cumulative-levels");
  const choose = (written: Record<string, string>): ItemAnswers =>
    Object.fromEntries(Object.entries(written).map(([id, choice]) => [id, { choice }]));

  test("each step says what it needs and whether that is met, missed or open", () => {
    const { nodes } = traceTree(gated, choose({ "ASSET-1a": "fully", "ASSET-1b": "fully", "ASSET-2a": "not" }));
    const [first, second] = nodes.ASSET?.steps ?? [];
    expect(first?.met).toBe("yes");
    expect(second?.met).toBe("no");
    expect(second?.needs.map(({ item, met }) => [item, met])).toEqual([
      ["ASSET-2a", "no"],
      ["ASSET-2b", "open"],
    ]);
  });
});

test("a staged group without steps says who withholds the level, or what the next one needs", () => {
  const tree = treeOf([levelItem("A", 5, { core: true }), levelItem("B", 5), levelItem("C", 5)], {
    aggregate: "staged",
    scale: { from: 1, to: 5 },
  });
  expect(traceTree(tree, { B: { level: 3 } }).overall.gate).toMatchObject({ level: null, withheldBy: ["A"] });
  const { gate } = traceTree(tree, { A: { level: 2 }, B: { level: 3 }, C: { level: 3 } }).overall;
  expect(gate).toMatchObject({ level: 2, withheldBy: [], next: { level: 3 } });
  expect(gate?.next?.conditions[0]).toEqual({ rule: "core-reaches", holds: false, brokenBy: ["A"] });
});

describe("whatever the tree, its rules, its weights and the answers", () => {
  const scored = anyScoredTree(true);

  test("each number follows from its own terms", () => {
    fc.assert(
      fc.property(scored, ({ tree, given }) => {
        expectRetraced(tree, given);
      }),
      { numRuns: 500 },
    );
    for (const model of ["mixed-scales", "cumulative-levels", "samm-structure", "system-usability-scale"] as const)
      expectRetraced(modelTree(model), {});
  });

  test("the same holds under other weights, and the values are those of the score", () => {
    fc.assert(
      fc.property(scored, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 9 }), (one, points) => {
        const { tree, given } = one;
        const weights = Object.fromEntries(
          nodesBelow(tree.whole).map(({ id }, place) => [id, points[place % points.length] ?? 1]),
        );
        const scores = scoreTreeWith(tree, given, weights);
        const trace = traceTree(tree, given, weights);
        expect(trace.weights).toBe("custom");
        for (const [id, node] of Object.entries(trace.nodes)) {
          expect(node.value).toBe(scores.nodes[id]?.value);
          near(retraced(node), node.value, id);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("the control: a trace with one weight changed no longer gives its value", () => {
    const tree = treeOf([levelItem("A", 5), levelItem("B", 5)]);
    const { overall } = traceTree(tree, { A: { level: 1 }, B: { level: 5 } });
    expect(retraced(overall)).toBe(3);
    expect(retraced({ ...overall, sum: (overall.sum ?? 0) + 0.1 })).not.toBe(3);
  });

  function expectRetraced(tree: TreeInstrument, given: ItemAnswers): void {
    const scores = scoreTree(tree, given);
    const trace = traceTree(tree, given);
    for (const [id, node] of Object.entries({ overall: trace.overall, ...trace.nodes })) {
      const score = id === "overall" ? scores.overall : scores.nodes[id];
      near(retraced(node), score?.value ?? null, id);
      for (const { share, contribution, treatment } of node.terms)
        if (treatment !== "counted") expect([share, contribution]).toEqual([null, null]);
      const shares = node.terms.flatMap(({ share }) => share ?? []);
      if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  }
});

function near(one: number | null, other: number | null, place: string): void {
  if (one === null || other === null) expect(one, place).toBe(other);
  else expect(Math.abs(one - other), place).toBeLessThan(1e-9);
}
