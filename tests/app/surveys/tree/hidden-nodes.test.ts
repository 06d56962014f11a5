import { expect, test } from "vitest";
import { hiddenNodes } from "#app/surveys/tree/hidden-nodes.ts";
import { modelTree } from "../../../support/models.ts";

const tree = modelTree("mixed-scales");
const hidden = (answers: Parameters<typeof hiddenNodes>[1]) => [...hiddenNodes(tree, answers)];

test("a group whose condition does not hold is hidden with everything in it", () => {
  expect(hidden({})).toEqual(["DIGITAL", "D1", "D2", "D3", "STORY"]);
  expect(hidden({ OPEN: { choice: "yes" }, WAIT: { number: 3 } })).toEqual(["STORY"]);
});

test("an answer that is hidden counts for nothing in later conditions", () => {
  const open = { OPEN: { choice: "yes" }, PLAN: { choice: "s2" }, D1: { choice: "no" } } as const;
  expect(hidden(open)).toContain("D3");
  expect(hidden({ ...open, D1: { choice: "yes" } })).not.toContain("D3");
});
