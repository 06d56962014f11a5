import { expect, it } from "vitest";
import { indexOf } from "#app/scoring/index-of.ts";

it("the index runs from 0 at level 1 to 100 at the top, on any scale", () => {
  expect([1, 2.5625, 5].map((mean) => indexOf(mean, 5))).toEqual([0, 39.0625, 100]);
  expect([indexOf(3, 3), indexOf(2, 3), indexOf(null, 5)]).toEqual([100, 50, null]);
});
