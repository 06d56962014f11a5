import { expect, test } from "vitest";
import { bellNumber, seededNumbers } from "#app/demonstration/seeded-numbers.ts";

test("the same seed gives the same numbers, another seed others, all from 0 up to 1", () => {
  const draw = (seed: number) => Array.from({ length: 200 }, seededNumbers(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  for (const number of draw(7)) expect(number >= 0 && number < 1).toBe(true);
});

test("bell numbers lie around 0 with a spread of about 1", () => {
  const next = seededNumbers(1);
  const drawn = Array.from({ length: 4000 }, () => bellNumber(next));
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const spread = Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length);
  expect(Math.abs(mean)).toBeLessThan(0.1);
  expect(Math.abs(spread - 1)).toBeLessThan(0.1);
});
