import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { scoreRecord, scorerOf } from "#app/scoring/score-record.ts";
import { aggregate } from "#app/scoring/tree/aggregate.ts";
import { scoreTree, scoreTreeCodes, treeScorerOf } from "#app/scoring/tree/score-tree.ts";
import { treeCodes } from "#app/scoring/tree/tree-codes.ts";
import {
  itemsBelow,
  nodesBelow,
  type TreeGroup,
  type TreeInstrument,
  type TreeNode,
} from "#app/surveys/tree/tree-instrument.ts";
import { anyRecord } from "../../../support/instrument-of.ts";
import { modelTree } from "../../../support/models.ts";
import { anyTree, anyTreeAnswers, groupOf, levelItem, treeOf, treeOfLadder } from "../../../support/tree-of.ts";

const mixed = modelTree("mixed-scales");
const answers: ItemAnswers = {
  PLAN: { choice: "s3" },
  STAFFED: { choice: "yes" },
  WAIT: { number: 20 },
  OPEN: { choice: "yes" },
  LADDER: { level: 4 },
  D1: { choice: "yes" },
  D2: { choice: "partly" },
  D3: { choice: "no" },
  CHANNELS: { choices: ["desk", "web"] },
  SAFE: { checked: ["alarm", "exits"] },
  HAPPY: { choice: "agree" },
};

describe("scales that differ are brought to one, openly", () => {
  test("each group stands on its own scale, the whole on its own, as worked out by hand", () => {
    const { overall, nodes, items } = scoreTree(mixed, answers);
    // (2 × 3 + 1 × 5 + 1 × 4) ÷ 4, where yes is 5 and 20 days are 0.8 of the way
    expect(nodes.SERVICE).toMatchObject({
      value: 3.75,
      index: 75,
      band: "good",
      scale: { from: 0, to: 5 },
      publishable: true,
    });
    expect(nodes.DIGITAL?.value).toBeCloseTo(1 / 3, 12);
    expect(nodes.ACCESS?.value).toBeCloseTo(2 / 3, 12);
    expect(nodes.OFFER).toMatchObject({ value: 3, index: 75 });
    expect(nodes.FACTS).toMatchObject({ value: null, scale: null, publishable: false });
    expect(overall.value).toBeCloseTo((3 * 3.75 + (2 / 3) * 5 + 0.75 * 5) / 5, 12);
    expect(overall).toMatchObject({
      band: "good",
      publishable: true,
      provisional: false,
      completeness: 1,
      hidden: 0,
      balanced: null,
    });
    expect(items.WAIT).toEqual({ state: "answered", value: 0.8, scale: { from: 0, to: 1 } });
  });

  test("what is not asked is kept, and out of the score", () => {
    const { overall, nodes, items } = scoreTree(mixed, { ...answers, OPEN: { choice: "no" } });
    expect(nodes.DIGITAL).toMatchObject({ value: null, lower: null, upper: null, hidden: 3 });
    expect(nodes.ACCESS).toMatchObject({ value: 0, hidden: 3 });
    expect(items.D1).toEqual({ state: "hidden", value: null, scale: { from: 0, to: 1 } });
    expect(overall.value).toBeCloseTo((3 * 3.75 + 0 + 0.75 * 5) / 5, 12);
    expect(overall).toMatchObject({ band: "fair", publishable: true, hidden: 3 });
  });

  test("does not apply leaves numerator and denominator", () => {
    const { nodes } = scoreTree(mixed, { ...answers, STAFFED: { notApplicable: "no staff" } });
    expect(nodes.SERVICE?.value).toBeCloseTo((2 * 3 + 4) / 3, 12);
    expect(nodes.SERVICE).toMatchObject({ notApplicable: 1 / 3, publishable: true });
  });

  test("above its cap of does not apply a group is not publishable", () => {
    const group = (notApplicableCap: number) =>
      treeOf([groupOf("G", [levelItem("A", 5), levelItem("B", 5), levelItem("C", 5)], { notApplicableCap })]);
    const given = { A: { level: 3 }, B: { level: 3 }, C: { notApplicable: "x" } };
    expect(scoreTree(group(1 / 3), given).overall.publishable).toBe(true);
    expect(scoreTree(group(0.3), given).overall.publishable).toBe(false);
  });

  test("an option without a value counts for nothing, and neither does what is open", () => {
    const { nodes } = scoreTree(mixed, { ...answers, PLAN: { choice: "unsure" }, WAIT: { dontKnow: true } });
    expect(nodes.SERVICE).toMatchObject({
      value: 5,
      lower: 2.5,
      upper: 5,
      provisional: true,
      dontKnow: 1,
      notApplicable: 1 / 3,
    });
  });

  test("a lens is a plain mean of what it names, on their common scale or from 0 to 1", () => {
    const { lenses } = scoreTree(mixed, answers);
    expect(lenses["visitor-view"]?.reachable?.value).toBeCloseTo((1 + 1 / 3) / 2, 12);
    expect(lenses["visitor-view"]?.everything).toMatchObject({ value: 0.75, index: 75, scale: { from: 0, to: 1 } });
  });

  test("no answers, no score, and bounds from end to end", () => {
    const { overall } = scoreTree(mixed, {});
    expect(overall).toMatchObject({
      value: null,
      index: null,
      lower: 0,
      upper: 5,
      completeness: 0,
      publishable: false,
      band: null,
    });
  });
});

describe("one ladder of levels scores the same, whichever format it is written in", () => {
  test("means, bounds and counts", () => {
    fc.assert(
      fc.property(anyRecord(), ({ instrument, answers: given }) => {
        const ladder = scoreRecord(scorerOf(instrument, "equal"), given);
        const tree = scoreTree(treeOfLadder(instrument, "weighted-mean"), given);
        for (const [place, one, other] of [
          ["overall", ladder.overall, tree.overall] as const,
          ...Object.entries(ladder.nodes).map(([id, node]) => [id, node, tree.nodes[id]] as const),
        ])
          for (const key of ["value", "index", "lower", "upper", "completeness", "notApplicable"] as const)
            near(other?.[key] ?? null, one[key], `${place} ${key}`);
        for (const key of ["publishable", "unanswered", "dontKnow", "provisional"] as const)
          expect(tree.overall[key]).toBe(ladder.overall[key]);
        near(tree.overall.balanced, ladder.overall.balanced, "balanced");
      }),
      { numRuns: 200 },
    );
  });

  test("staged levels and their bounds", () => {
    fc.assert(
      fc.property(anyRecord(), ({ instrument, answers: given }) => {
        const ladder = scoreRecord(scorerOf(instrument, "equal"), given);
        const tree = scoreTree(treeOfLadder(instrument, "staged"), given);
        for (const [id, node] of Object.entries(ladder.nodes))
          for (const key of ["level", "levelLower", "levelUpper"] as const)
            expect(tree.nodes[id]?.[key], `${id} ${key}`).toBe(node[key]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("whatever the tree", () => {
  const anyScored = (gaps: boolean) =>
    anyTree().chain((tree) => anyTreeAnswers(tree, gaps).map((given) => ({ tree, given })));

  test("every value lies between its bounds, on its scale", () => {
    fc.assert(
      fc.property(anyScored(true), ({ tree, given }) => {
        const scores = scoreTree(tree, given);
        for (const { value, lower, upper, scale, index } of [scores.overall, ...Object.values(scores.nodes)]) {
          if (lower === null || upper === null || scale === null) {
            expect(value).toBeNull();
            continue;
          }
          expect(lower).toBeGreaterThanOrEqual(scale.from);
          expect(upper).toBeLessThanOrEqual(scale.to);
          expect(lower).toBeLessThanOrEqual((value ?? lower) + 1e-9);
          expect(upper).toBeGreaterThanOrEqual((value ?? upper) - 1e-9);
          expect(index ?? 0).toBeGreaterThanOrEqual(0);
          expect(index ?? 100).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("fully answered, the bounds are the value; all at the top is 100, all at the bottom 0", () => {
    fc.assert(
      fc.property(anyScored(false), ({ tree, given }) => {
        const { overall } = scoreTree(tree, given);
        near(overall.lower, overall.value, "lower");
        near(overall.upper, overall.value, "upper");
        near(scoreTree(tree, allAt(tree, "top")).overall.index, 100, "top");
        near(scoreTree(tree, allAt(tree, "bottom")).overall.index, 0, "bottom");
      }),
      { numRuns: 100 },
    );
  });

  test("a better answer never lowers anything", () => {
    fc.assert(
      fc.property(anyScored(true), fc.nat(), ({ tree, given }, place) => {
        const raisable = itemsBelow(tree.whole).filter(({ id, item }) => {
          const answer = given[id];
          return item.kind === "level" && answer !== undefined && "level" in answer && answer.level < item.levels;
        });
        const chosen = raisable[place % Math.max(1, raisable.length)];
        if (chosen === undefined || chosen.item.kind !== "level") return;
        const before = scoreTree(tree, given);
        const after = scoreTree(tree, { ...given, [chosen.id]: { level: chosen.item.levels } });
        for (const [id, node] of [...Object.entries(before.nodes), ["overall", before.overall] as const]) {
          const later = id === "overall" ? after.overall : after.nodes[id];
          for (const key of ["value", "lower", "upper"] as const)
            if (node[key] !== null) expect(later?.[key] ?? -1).toBeGreaterThanOrEqual((node[key] ?? 0) - 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("the order of the parts and the size of the weights change nothing", () => {
    fc.assert(
      fc.property(anyScored(true), ({ tree, given }) => {
        const { overall } = scoreTree(tree, given);
        near(
          scoreTree(
            withNodes(tree, (nodes) => nodes.toReversed()),
            given,
          ).overall.value,
          overall.value,
          "reversed",
        );
        if (JSON.stringify(tree).includes('"sum"')) return;
        const heavier = withNodes(tree, (nodes) => nodes.map((node) => ({ ...node, weight: node.weight * 7 })));
        near(scoreTree(heavier, given).overall.value, overall.value, "heavier");
      }),
      { numRuns: 100 },
    );
  });

  test("a hidden group scores as if it were not there", () => {
    const never = { kind: "answered", item: "nothing" } as const;
    fc.assert(
      fc.property(anyScored(true), fc.nat(), ({ tree, given }, place) => {
        const { children, aggregate } = tree.whole;
        if (children.length < 2 || aggregate === "sum") return;
        const out = place % children.length;
        const hide = withTop(tree, (node, index) => (index === out ? { ...node, when: never } : node));
        const without = { ...tree, whole: { ...tree.whole, children: children.filter((_, index) => index !== out) } };
        for (const key of ["value", "lower", "upper", "completeness"] as const)
          near(scoreTree(hide, given).overall[key], scoreTree(without, given).overall[key], key);
      }),
      { numRuns: 100 },
    );
  });
});

function near(actual: number | null, expected: number | null, place: string): void {
  if (expected === null || actual === null) expect(actual, place).toBe(expected);
  else expect(Math.abs(actual - expected), `${place}: ${actual} for ${expected}`).toBeLessThanOrEqual(1e-9);
}

function allAt(tree: TreeInstrument, end: "top" | "bottom"): ItemAnswers {
  return Object.fromEntries(
    itemsBelow(tree.whole).map(({ id, item }) => [
      id,
      { level: end === "top" && item.kind === "level" ? item.levels : 1 },
    ]),
  );
}

function withNodes(tree: TreeInstrument, change: (nodes: readonly TreeNode[]) => readonly TreeNode[]): TreeInstrument {
  const visit = (group: TreeGroup): TreeGroup => ({
    ...group,
    children: change(group.children.map((child) => (child.type === "group" ? visit(child) : child))),
  });
  return { ...tree, whole: visit(tree.whole) };
}

function withTop(tree: TreeInstrument, change: (node: TreeNode, index: number) => TreeNode): TreeInstrument {
  return { ...tree, whole: { ...tree.whole, children: tree.whole.children.map(change) } };
}

describe("what is added up in lists is what the rules say", () => {
  test("a group's number and its ends are what its rule makes of its parts", () => {
    fc.assert(
      fc.property(anyTreeOrModel, ([tree, given]) => {
        const scores = scoreTree(tree, given);
        const groups = [tree.whole, ...nodesBelow(tree.whole).filter((node) => node.type === "group")];
        for (const group of groups) {
          const score = group === tree.whole ? scores.overall : scores.nodes[group.id];
          if (group.scale === null || group.aggregate === "staged" || score === undefined) continue;
          const expected = aggregate(group.aggregate, termsOf(group, scores), group.scale);
          if (expected === null) expect(score.value).toBeNull();
          else expect(score.value).toBeCloseTo(expected, 9);
        }
      }),
    );
  });

  test("bulk work comes to the same numbers as a page", () => {
    fc.assert(
      fc.property(anyTreeOrModel, ([tree, given]) => {
        const scorer = treeScorerOf(tree);
        const { overall, groups } = scoreTreeCodes(scorer, treeCodes(scorer, given));
        const scores = scoreTree(tree, given);
        expect(overall).toEqual(scores.overall);
        expect(groups).toEqual(Object.values(scores.nodes));
      }),
    );
  });
});

/** Trees of levels, and the model of all kinds with conditions, with any of its answers left out. */
const anyTreeOrModel = fc.oneof(
  anyTree().chain((tree) => fc.tuple(fc.constant(tree), anyTreeAnswers(tree, true))),
  fc
    .subarray(Object.keys(answers))
    .map((ids): [TreeInstrument, ItemAnswers] => [
      mixed,
      Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id))),
    ]),
);

function termsOf(group: TreeGroup, { items, nodes }: ReturnType<typeof scoreTree>) {
  return group.children.flatMap(({ id, weight }) => {
    const part = items[id] ?? nodes[id];
    return part === undefined || part.scale === null || part.value === null
      ? []
      : [{ value: part.value, scale: part.scale, weight }];
  });
}
