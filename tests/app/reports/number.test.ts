import fc from "fast-check";
import { expect, it } from "vitest";
import { countText, indexText, meanText, preciseText, roundHalfUp, shareText } from "#app/reports/number.ts";
import { english } from "./worked-facts.ts";

it("an index is a whole number, halves go up", () => {
  expect(indexText(39.0625, english)).toBe("39");
  expect(indexText(42.5, english)).toBe("43");
  expect(indexText(49.49999, english)).toBe("49");
});

it("a mean has one decimal, arithmetic two", () => {
  expect(meanText(2.25, english)).toBe("2.3");
  expect(meanText(3, english)).toBe("3.0");
  expect(preciseText(2.675, english)).toBe("2.68");
});

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

it("prose counts in words up to twelve", () => {
  expect([1, 12, 13].map((count) => countText(count, english))).toEqual(["one", "twelve", "13"]);
});

it("a share of studies is a percentage", () => {
  expect(shareText(0.684, english)).toBe("68%");
});
