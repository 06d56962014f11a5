import { expect, it } from "vitest";
import { fraction, seededXoshiro, xoshiro128 } from "#app/scoring/sensitivity/xoshiro.ts";

it("gives the numbers of the reference implementation", () => {
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

it("the same seed gives the same numbers, another seed others", () => {
  const draw = (seed: number) => Array.from({ length: 20 }, seededXoshiro(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(draw(0).some((number) => number > 0)).toBe(true);
});

it("fractions lie between 0 and 1 and touch neither, and fill the space evenly", () => {
  expect(fraction(() => 0)).toBeGreaterThan(0);
  expect(fraction(() => 0xffffffff)).toBeLessThan(1);
  const next = seededXoshiro(1);
  const drawn = Array.from({ length: 4000 }, () => fraction(next));
  for (let tenth = 0; tenth < 10; tenth++) {
    const inside = drawn.filter((one) => one >= tenth / 10 && one < (tenth + 1) / 10).length;
    expect(Math.abs(inside - 400)).toBeLessThan(80);
  }
});
