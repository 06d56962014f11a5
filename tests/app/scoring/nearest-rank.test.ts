import { expect, it } from "vitest";
import { nearestRank } from "#app/scoring/nearest-rank.ts";

const thousand = Array.from({ length: 1000 }, (_, place) => place + 1);

it("of a thousand values the fiftieth and the nine hundred and fiftieth are the 5th and the 95th percentile", () => {
  expect([0.05, 0.95].map((share) => nearestRank(thousand, share))).toEqual([50, 950]);
});

it("is always one of the values, the lowest at 0 and the highest at 1", () => {
  expect([0, 0.5, 1].map((share) => nearestRank([2, 4, 9], share))).toEqual([2, 4, 9]);
});

it("there is none of nothing", () => {
  expect(() => nearestRank([], 0.5)).toThrow("at least one value");
});
