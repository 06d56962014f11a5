import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviationCut, deviationReading, meanDeviation } from "#app/scoring/agreement/mean-deviation.ts";
import { anyRatingsShuffled, worked } from "./some-ratings.ts";

describe("the average deviation", () => {
  it.each([
    [worked.close, 0.4375],
    [worked.split, 2],
    [worked.closer, 0.4444],
  ])("of %j is %d levels", (ratings, expected) => {
    expect(meanDeviation(ratings)).toBeCloseTo(expected, 4);
  });

  it("needs two ratings", () => {
    expect(meanDeviation([4])).toBeNull();
  });

  it("is acceptable up to a sixth of the levels", () => {
    expect(deviationCut(5)).toBeCloseTo(0.8333, 4);
    expect(deviationReading(5 / 6, 5)).toBe("acceptable");
    expect(deviationReading(0.84, 5)).toBe("low");
    expect(deviationReading(0.84, 7)).toBe("acceptable");
  });

  it("runs from 0 for one opinion to half the scale for two camps at its ends", () => {
    fc.assert(
      fc.property(anyRatingsShuffled(2), ([ratings, shuffled]) => {
        const deviation = meanDeviation(ratings) ?? -1;
        expect(deviation).toBeGreaterThanOrEqual(0);
        expect(deviation).toBeLessThanOrEqual(2 + 1e-12);
        expect(meanDeviation(shuffled)).toBeCloseTo(deviation, 9);
        if (new Set(ratings).size === 1) expect(deviation).toBe(0);
      }),
    );
  });
});
