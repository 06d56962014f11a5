import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planRoadmap } from "#app/roadmaps/plan-roadmap.ts";
import { targetLevels } from "#app/roadmaps/targets.ts";
import { treeView } from "#app/roadmaps/tree-view.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { anyRecord, instrumentOf } from "../../support/instrument-of.ts";
import { planLadder } from "../../support/plan-ladder.ts";
import { groupOf, levelItem, treeOf, treeOfLadder } from "../../support/tree-of.ts";

const { library } = instrumentOf({
  dimensions: [{ id: "A", capabilities: [{ id: "A1" }] }],
  actions: [
    { id: "a", capability: "A1", from: 1, to: 4 },
    { id: "b", capability: "A1", from: 4, to: 5 },
    { id: "g", capability: "B", from: 1, to: 3 },
  ],
});
const tree = {
  ...treeOf([
    groupOf("A", [levelItem("A1", 5, { weight: 3 }), levelItem("A2", 3)], { weight: 2 }),
    groupOf("B", [levelItem("B1", 5), levelItem("B2", 5)], { aggregate: "minimum" }),
  ]),
  library,
};
const viewOf = (answers: Parameters<typeof scoreTree>[1], target: Readonly<Record<string, number>> | null = null) =>
  treeView(tree, scoreTree(tree, answers), target);

describe("a tree as the planner sees it", () => {
  test("groups and items are parts, on their own scales, and their weights are 1 in the mean of the items", () => {
    const { parts } = viewOf({ A1: { level: 2 }, B1: { level: 2 }, B2: { level: 4 } });
    expect(parts.map(({ id, value, weight }) => [id, value, weight])).toEqual([
      ["A", null, expect.closeTo(8 / 3, 12)],
      ["A1", 2, expect.closeTo(2, 12)],
      ["A2", null, expect.closeTo(2 / 3, 12)],
      ["B", 2, expect.closeTo(4 / 3, 12)],
      ["B1", 2, expect.closeTo(2 / 3, 12)],
      ["B2", 4, expect.closeTo(2 / 3, 12)],
    ]);
    expect(parts[1]?.rungs).toEqual([1, 2, 3, 4, 5]);
    expect(parts[3]?.rungs).toEqual([1, 2, 3, 4, 5]);
  });

  test("without a chosen target the library is the target; with one, only what it names is wished for", () => {
    const targets = (target: Readonly<Record<string, number>> | null) =>
      Object.fromEntries(viewOf({}, target).parts.map(({ id, target: wished }) => [id, wished]));
    expect(targets(null)).toEqual({ A: null, A1: 5, A2: null, B: 3, B1: null, B2: null });
    expect(targets({ A2: 3 })).toEqual({ A: null, A1: null, A2: 3, B: null, B1: null, B2: null });
  });

  test("open questions are named, and what does not apply is no part of the plan", () => {
    const { open, parts } = viewOf({ A1: { notApplicable: "no" }, A2: { dontKnow: true }, B1: { level: 1 } });
    expect(open).toEqual(["A2", "B2"]);
    expect(parts.find(({ id }) => id === "A1")?.applies).toBe(false);
  });
});

test("without a library nothing is planned, and there is no phase", () => {
  const bare = { ...tree, library: null };
  expect(planRoadmap(treeView(bare, scoreTree(bare, { A1: { level: 1 } }), null), null)).toMatchObject({
    phases: [],
    later: [],
    answerFirst: ["A2", "B1", "B2"],
  });
});

test("an action on a group counts the quarters of its scale as steps", () => {
  const plan = planRoadmap(viewOf({ B1: { level: 2 }, B2: { level: 4 } }), null);
  const [action] = plan.phases.flatMap(({ actions }) => actions);
  expect(action).toMatchObject({ id: "g", capability: "B", from: 2, to: 3, factors: { gap: 1, salience: 1 } });
});

test("a ladder written as a tree gives the same plan with the same priorities", () => {
  fc.assert(
    fc.property(anyRecord(), fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }), (record, capacity) => {
      const instrument = withoutStudies(record.instrument);
      const { answers } = record;
      const target = targetLevels({ instrument, answers, profiles: ["high"] });
      const ladder = planLadder({ instrument, answers, target, capacity });
      const same = { ...treeOfLadder(instrument, "weighted-mean"), library: instrument.library };
      const view = treeView(same, scoreTree(same, answers), target);
      const plan = planRoadmap(view, capacity);
      const placed = ({ phases }: typeof plan) =>
        phases.map(({ id, actions }) => [
          id,
          actions.map(({ priority, factors, ...action }) => ({ ...action, gap: factors.gap })),
        ]);
      expect(placed(plan)).toEqual(placed(ladder));
      expect([plan.later, plan.answerFirst]).toEqual([ladder.later, ladder.answerFirst]);
      const priorities = ({ phases }: typeof plan) =>
        phases.flatMap(({ actions }) => actions.map((one) => one.priority));
      expect(priorities(plan)).toEqual(priorities(ladder).map((priority) => expect.closeTo(priority, 9)));
    }),
  );
});

function withoutStudies(instrument: Instrument): Instrument {
  return {
    ...instrument,
    dimensions: instrument.dimensions.map((dimension) => ({
      ...dimension,
      capabilities: dimension.capabilities.map((capability) => ({ ...capability, evidence: [] })),
    })),
  };
}
