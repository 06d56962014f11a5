import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanOf, spread, spreadReading } from "#app/scoring/agreement/spread.ts";
import { anyRatings, anyRatingsShuffled, worked } from "./some-ratings.ts";

describe("spread", () => {
  it.each([
    [worked.close, 3.125, 0.6409, 0.4107, 0.25, 2],
    [worked.split, 3, 2.1909, 4.8, 4, 4],
    [worked.closer, 2.3333, 0.5164, 0.2667, 0.75, 1],
  ])("of %j is what was worked out by hand", (ratings, mean, deviation, variance, middle, range) => {
    const found = spread(ratings);
    expect(found?.mean).toBeCloseTo(mean, 4);
    expect(found?.standardDeviation).toBeCloseTo(deviation, 4);
    expect(found?.variance).toBeCloseTo(variance, 4);
    expect(found?.interquartileRange).toBeCloseTo(middle, 12);
    expect(found?.range).toBe(range);
  });

  it("needs two ratings", () => {
    expect(spread([])).toBeNull();
    expect(spread([3])).toBeNull();
    expect(spread([3, 3])).toEqual({ mean: 3, variance: 0, standardDeviation: 0, interquartileRange: 0, range: 0 });
  });

  it("a middle half within one level is a fair consensus", () => {
    const reading = (ratings: readonly number[]) => {
      const found = spread(ratings);
      return found === null ? null : spreadReading(found);
    };
    expect(reading([2, 2, 3, 3])).toBe("fair-consensus");
    expect(reading(worked.split)).toBe("wide");
  });

  it("is never negative, never wider than the scale, and does not ask who spoke first", () => {
    fc.assert(
      fc.property(anyRatingsShuffled(2), ([ratings, shuffled]) => {
        const found = spread(ratings) ?? {
          mean: 0,
          variance: -1,
          standardDeviation: 9,
          interquartileRange: 9,
          range: 9,
        };
        const other = spread(shuffled);
        expect(found.variance).toBeGreaterThanOrEqual(0);
        expect(found.interquartileRange).toBeLessThanOrEqual(found.range);
        expect(found.range).toBeLessThanOrEqual(4);
        expect(other?.standardDeviation).toBeCloseTo(found.standardDeviation, 9);
        expect(other?.interquartileRange).toBe(found.interquartileRange);
      }),
    );
  });

  it("moving everybody a level moves only the mean", () => {
    fc.assert(
      fc.property(anyRatings(2), (ratings) => {
        const found = spread(ratings);
        const moved = spread(ratings.map((rating) => rating + 1));
        expect(moved?.variance).toBeCloseTo(found?.variance ?? -1, 9);
        expect(moved?.mean).toBeCloseTo(meanOf(ratings) + 1, 9);
      }),
    );
  });
});
