import fc from "fast-check";
import { expect, test } from "vitest";
import { type PositionBand, positionAmong } from "#app/benchmarks/position-among.ts";

const figure = { q1: 30, median: 40, q3: 50, lowShare: null };

test("below, inside and above the middle half", () => {
  const bands: PositionBand[] = ["below", "lower-middle", "upper-middle", "upper-middle", "above"];
  expect([25, 35, 40, 50, 55].map((own) => positionAmong(own, figure))).toEqual(bands);
});

test("the own index is rounded as the quartiles are, so that 39 stands at a median of 40", () => {
  expect(positionAmong(39.06, figure)).toBe("upper-middle");
  expect(positionAmong(37.4, figure)).toBe("lower-middle");
});

test("at an open end, 3 is not below a quartile of 5 or less", () => {
  expect(positionAmong(3, { q1: 5, median: 5, q3: 20, lowShare: null })).toBe("upper-middle");
});

test("someone who tries every own index learns no more than the published quartiles", () => {
  const quartile = fc.integer({ min: 1, max: 19 }).map((step) => step * 5);
  fc.assert(
    fc.property(fc.tuple(quartile, quartile, quartile), (values) => {
      const [q1 = 5, median = 5, q3 = 5] = values.toSorted((a, b) => a - b);
      const bands = Array.from({ length: 101 }, (_, own) => positionAmong(own, { q1, median, q3, lowShare: null }));
      const order: PositionBand[] = ["below", "lower-middle", "upper-middle", "above"];
      expect(bands.map((band) => order.indexOf(band))).toEqual(bands.map((band) => order.indexOf(band)).toSorted());
      for (let own = 0; own < 100; own++) {
        if (bands[own] !== bands[own + 1]) expect([q1, median, q3 + 5]).toContain(Math.floor((own + 1) / 5 + 0.5) * 5);
      }
    }),
  );
});
