import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerMedian } from "#app/scoring/agreement/lower-median.ts";

const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 });

describe("the lower median", () => {
  it("of an even number is the lower of the two in the middle", () => {
    expect(lowerMedian([2, 3])).toBe(2);
    expect(lowerMedian([3, 3, 4, 2, 3, 3, 4, 3])).toBe(3);
    expect(lowerMedian([1, 1, 5, 5, 1, 5])).toBe(1);
    expect(lowerMedian([2, 3, 2, 2, 3, 2])).toBe(2);
  });

  it("of nothing is nothing", () => {
    expect(lowerMedian([])).toBeNull();
  });

  it("is a rating somebody gave, with at least half of them at it or above and at least half at it or below", () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const median = lowerMedian(given) ?? 0;
        expect(given).toContain(median);
        expect(2 * given.filter((rating) => rating <= median).length).toBeGreaterThanOrEqual(given.length);
        expect(2 * given.filter((rating) => rating >= median).length).toBeGreaterThanOrEqual(given.length);
        expect(lowerMedian(given.toReversed())).toBe(median);
      }),
    );
  });
});
