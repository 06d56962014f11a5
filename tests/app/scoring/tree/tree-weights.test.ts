import { expect, test } from "vitest";
import { reweighted, scoreTreeWith, treePresetsOf, weightsNameOf } from "#app/scoring/tree/tree-weights.ts";
import type { TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";
import { groupOf, levelItem, treeOf } from "../../../support/tree-of.ts";

const tree: TreeInstrument = {
  ...treeOf([groupOf("G", [levelItem("A", 5), levelItem("B", 5)]), levelItem("C", 5)]),
  weights: [{ id: "readers", nodes: { A: 3 } }],
};
const answers = { A: { level: 5 }, B: { level: 1 }, C: { level: 2 } };

test("a tree offers its own weights by the name equal, and the sets its author lists", () => {
  expect(treePresetsOf(tree)).toEqual(["equal", "readers"]);
  expect([weightsNameOf("readers"), weightsNameOf({ A: 1 })]).toEqual(["readers", "custom"]);
});

test("a preset changes the weights it names and nothing else", () => {
  const scores = scoreTreeWith(tree, answers, "readers");
  expect(scores).toMatchObject({ weights: "readers", nodes: { G: { value: 4 } }, overall: { value: 3 } });
  expect(reweighted(tree, "readers")).toBe(reweighted(tree, "readers"));
  expect(reweighted(tree, "equal")).toBe(tree);
});

test("own weights of 0 leave a part out of its group", () => {
  expect(scoreTreeWith(tree, answers, { A: 0, B: 1 })).toMatchObject({ weights: "custom", nodes: { G: { value: 1 } } });
});
