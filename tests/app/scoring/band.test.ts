import fc from "fast-check";
import { expect, it } from "vitest";
import { band } from "#app/scoring/band.ts";

it("bands are half-open and have no holes", () => {
  expect([1, 1.4999, 1.5, 2.4999, 2.5, 3.5, 4.4999, 4.5, 5].map((mean) => band(mean, 5))).toEqual([
    1, 1, 2, 2, 3, 4, 4, 5, 5,
  ]);
});

it("every mean has a band, and a higher mean never a lower one", () => {
  const mean = fc.double({ min: 1, max: 5, noNaN: true });
  fc.assert(
    fc.property(mean, mean, (a, b) => {
      expect([1, 2, 3, 4, 5]).toContain(band(a, 5));
      expect(band(Math.max(a, b), 5)).toBeGreaterThanOrEqual(band(Math.min(a, b), 5));
    }),
  );
});
