import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quartiles } from "#app/scoring/agreement/quartiles.ts";

describe("quartiles", () => {
  it("interpolate between ratings as R does by default", () => {
    expect(quartiles([3, 3, 4, 2, 3, 3, 4, 3])).toEqual({ q1: 3, q3: 3.25 });
    expect(quartiles([2, 3, 2, 2, 3, 2])).toEqual({ q1: 2, q3: 2.75 });
    expect(quartiles([1, 1, 5, 5, 1, 5])).toEqual({ q1: 1, q3: 5 });
  });

  it("of one rating are that rating, of none nothing", () => {
    expect(quartiles([4])).toEqual({ q1: 4, q3: 4 });
    expect(quartiles([])).toBeNull();
  });

  it("lie between the ends, in order, whoever is asked first", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 }), (ratings) => {
        const { q1, q3 } = quartiles(ratings) ?? { q1: -1, q3: -1 };
        expect(q1).toBeGreaterThanOrEqual(Math.min(...ratings));
        expect(q3).toBeGreaterThanOrEqual(q1);
        expect(q3).toBeLessThanOrEqual(Math.max(...ratings));
        expect(quartiles(ratings.toReversed())).toEqual({ q1, q3 });
      }),
    );
  });
});
