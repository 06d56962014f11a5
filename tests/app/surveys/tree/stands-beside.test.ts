import { describe, expect, test } from "vitest";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import { countedItems, standsBeside } from "#app/surveys/tree/stands-beside.ts";
import { groupOf, levelItem, treeOf } from "../../../support/tree-of.ts";

const part = (id: string, weight: number) => groupOf(id, [levelItem(`${id}1`, 5), levelItem(`${id}2`, 5)], { weight });

describe("a group of weight 0", () => {
  test("stands beside where weights count, and nowhere else", () => {
    expect(standsBeside("weighted-mean", { type: "group", weight: 0 })).toBe(true);
    expect(standsBeside("minimum", { type: "group", weight: 0 })).toBe(false);
    expect(standsBeside("weighted-mean", { type: "item", weight: 0 })).toBe(false);
    expect(standsBeside("sum", { type: "group", weight: 1 })).toBe(false);
  });

  test("leaves the whole as it is, answered or open: value, bounds, counts and whether it can be shown", () => {
    const tree = treeOf([part("A", 1), part("B", 0)]);
    expect(countedItems(tree.whole).map(({ id }) => id)).toEqual(["A1", "A2"]);
    const answers = { A1: { level: 3 }, A2: { level: 5 } };
    const { overall, nodes } = scoreTree(tree, answers);
    expect(overall).toMatchObject({
      value: 4,
      lower: 4,
      upper: 4,
      publishable: true,
      provisional: false,
      unanswered: 0,
    });
    expect(nodes.B).toMatchObject({ value: null, publishable: false, unanswered: 2 });
    const both = scoreTree(tree, { ...answers, B1: { level: 1 }, B2: { level: 1 } });
    expect(both.overall).toEqual(overall);
    expect(both.nodes.B?.value).toBe(1);
  });
});
