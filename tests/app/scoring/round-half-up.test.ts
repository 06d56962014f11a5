import fc from "fast-check";
import { expect, it } from "vitest";
import { roundHalfUp } from "#app/scoring/round-half-up.ts";

it("a half the computer stores a hair too low still goes up", () => {
  expect(roundHalfUp(2.675, 2)).toBe(2.68);
  expect(roundHalfUp(1.005, 2)).toBe(1.01);
});

it("rounding never moves a number by more than half a step, and never reverses an order", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (one, other) => {
        expect(Math.abs(roundHalfUp(one, 1) - one)).toBeLessThanOrEqual(0.05 + 1e-9);
        if (one <= other) expect(roundHalfUp(one, 1)).toBeLessThanOrEqual(roundHalfUp(other, 1));
      },
    ),
    { numRuns: 200 },
  );
});
