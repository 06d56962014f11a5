import fc from "fast-check";
import { expect, test } from "vitest";
import { stepsBetween } from "#app/roadmaps/plan-view.ts";

test("steps are counted on the rungs, between them in proportion, and never below 0", () => {
  expect(stepsBetween([1, 2, 3, 4, 5], 2, 4)).toBe(2);
  expect(stepsBetween([1, 2, 3, 4, 5], 4, 2)).toBe(0);
  expect(stepsBetween([0, 0.5, 1], 0.5, 1)).toBe(1);
  expect(stepsBetween([0, 1, 3], 0, 3)).toBe(2);
  expect(stepsBetween([0, 25, 50, 75, 100], 10, 60)).toBeCloseTo(2, 12);
  expect(stepsBetween([0, 1], -5, 9)).toBe(1);
});

test("on a ladder the steps are the levels between, and two ways together are one way", () => {
  const level = fc.integer({ min: 1, max: 10 });
  fc.assert(
    fc.property(level, level, level, (one, two, three) => {
      const [low = 1, middle = 1, high = 1] = [one, two, three].toSorted((a, b) => a - b);
      const rungs = Array.from({ length: 10 }, (_, place) => place + 1);
      expect(stepsBetween(rungs, low, high)).toBe(high - low);
      expect(stepsBetween(rungs, low, middle) + stepsBetween(rungs, middle, high)).toBe(high - low);
    }),
  );
});
