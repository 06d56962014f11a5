import { describe, expect, test } from "vitest";
import { checkTreeWeightsFile } from "#app/scoring/tree/custom-tree-weights.ts";
import { groupOf, levelItem, treeOf } from "../../../support/tree-of.ts";

const tree = treeOf([
  groupOf("G", [levelItem("A", 5), levelItem("B", 5)]),
  groupOf("M", [levelItem("C", 5)], { aggregate: "minimum" }),
]);
const why = { by: "Ana Ruiz", reason: "The council asks for it." };

function problemsOf(value: unknown): string {
  const checked = checkTreeWeightsFile(value, tree);
  return checked.ok ? "" : checked.problems.map(({ message }) => message).join("\n");
}

describe("somebody's own weights of a tree", () => {
  test("come back as shares among siblings, with who set them and why", () => {
    expect(checkTreeWeightsFile({ ...why, weights: { A: 30, B: 10 } }, tree)).toEqual({
      ok: true,
      custom: { ...why, weights: { A: 0.75, B: 0.25 } },
    });
  });

  test.each([
    ["no reason", { by: "Ana", weights: { A: 1, B: 1 } }, /reason/],
    ["a sibling left out", { ...why, weights: { A: 1 } }, /"B" has no weight beside its siblings/],
    ["an id that names nothing", { ...why, weights: { Z: 1 } }, /There is no "Z" here/],
    ["a part whose group takes no weights", { ...why, weights: { C: 1 } }, /minimum, takes no weights/],
    ["nothing but zeros", { ...why, weights: { A: 0, B: 0 } }, /All weights here are 0/],
    ["no weights at all", { ...why, weights: {} }, /No weights are given/],
    [
      "weights of another instrument",
      { ...why, instrument: "other", weights: { A: 1, B: 1 } },
      /for instrument "other"/,
    ],
  ])("refused: %s", (_name, file, message) => {
    expect(problemsOf(file)).toMatch(message);
  });
});
