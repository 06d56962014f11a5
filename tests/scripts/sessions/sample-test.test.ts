import { expect, test } from "vitest";
import { rankTest } from "../../../scripts/sessions/sample-test.ts";

const numbers = (count: number, from: number, step: number) =>
  Array.from({ length: count }, (_, at) => from + at * step);

test("two samples that interleave are no different", () => {
  expect(rankTest(numbers(100, 0, 2), numbers(100, 1, 2))).toBeGreaterThan(0.8);
  expect(rankTest(numbers(50, 7, 0), numbers(50, 7, 0))).toBe(1);
});

test("one that lies above the other is, whichever comes first", () => {
  const [low, high] = [numbers(40, 0, 1), numbers(40, 30, 1)];
  expect(rankTest(low, high)).toBeLessThan(1e-6);
  expect(rankTest(high, low)).toBe(rankTest(low, high));
});

test("agrees with a table: U of 127 for twenty and twenty is the limit of five in a hundred", () => {
  // Mann and Whitney's statistic U = 127 for n = m = 20 is the critical value at 0.05, two-sided.
  const one = numbers(20, 0, 1);
  const shifted = (by: number) => rankTest(one, numbers(20, by + 0.5, 1));
  expect(shifted(0)).toBeGreaterThan(0.05);
  expect(shifted(3)).toBeGreaterThan(0.05);
  expect(shifted(4)).toBeLessThan(0.06);
  expect(shifted(5)).toBeLessThan(0.05);
});
