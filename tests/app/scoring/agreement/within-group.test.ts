import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nullVariance, withinGroupAgreement, withinGroupReading } from "#app/scoring/agreement/within-group.ts";
import { anyRatingsShuffled, worked } from "./some-ratings.ts";

describe("agreement within a group", () => {
  it.each([
    [worked.close, 0.7946, 0.6935],
    [worked.split, 0, 0],
    [worked.closer, 0.8667, 0.801],
  ])("of %j against blind answers, even and leaning upwards", (ratings, uniform, skewed) => {
    expect(withinGroupAgreement(ratings, 5, "uniform")).toBeCloseTo(uniform, 4);
    expect(withinGroupAgreement(ratings, 5, "slight-skew")).toBeCloseTo(skewed, 4);
  });

  it("the variance of blind answers is the published one", () => {
    expect(nullVariance(5, "uniform")).toBe(2);
    expect(nullVariance(7, "uniform")).toBe(4);
    expect(nullVariance(5, "slight-skew")).toBeCloseTo(1.34, 12);
    expect(nullVariance(7, "slight-skew")).toBeNull();
  });

  it("needs five ratings, and a published null", () => {
    expect(withinGroupAgreement([3, 3, 3, 3], 5, "uniform")).toBeNull();
    expect(withinGroupAgreement([3, 3, 3, 3, 3], 7, "slight-skew")).toBeNull();
  });

  it("has a word for every value, without holes", () => {
    const words = [0, 0.3099, 0.31, 0.5099, 0.51, 0.7099, 0.71, 0.9, 0.9001, 1].map(withinGroupReading);
    expect(words).toEqual([
      "none",
      "none",
      "weak",
      "weak",
      "moderate",
      "moderate",
      "strong",
      "strong",
      "very-strong",
      "very-strong",
    ]);
  });

  it("lies between 0 and 1, is 1 for one opinion, and does not ask who spoke first", () => {
    fc.assert(
      fc.property(anyRatingsShuffled(5), fc.constantFrom("uniform", "slight-skew"), ([ratings, shuffled], blind) => {
        const agreement = withinGroupAgreement(ratings, 5, blind) ?? -1;
        expect(agreement).toBeGreaterThanOrEqual(0);
        expect(agreement).toBeLessThanOrEqual(1);
        expect(withinGroupAgreement(shuffled, 5, blind)).toBeCloseTo(agreement, 9);
        if (new Set(ratings).size === 1) expect(agreement).toBe(1);
      }),
    );
  });
});
