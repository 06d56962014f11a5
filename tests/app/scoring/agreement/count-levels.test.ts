import { expect, it } from "vitest";
import { countLevels } from "#app/scoring/agreement/count-levels.ts";

it("each level has its count, level 1 first, also those nobody chose", () => {
  expect(countLevels([3, 1, 3], 5)).toEqual([1, 0, 2, 0, 0]);
  expect(countLevels([], 3)).toEqual([0, 0, 0]);
});

it("what is no level of the scale is not counted", () => {
  expect(countLevels([0, 6, -1, 5], 5)).toEqual([0, 0, 0, 0, 1]);
});
