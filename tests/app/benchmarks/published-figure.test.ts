import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedFigure, publishedIndex } from "#app/benchmarks/published-figure.ts";
import { indexOf } from "#app/scoring/index-of.ts";
import { nearestRank } from "#app/scoring/nearest-rank.ts";

/** Twelve peers of a worked example, on the scale from 1 to 5. */
const peers = [1.8, 2, 2.2, 2.2, 2.4, 2.6, 2.6, 2.8, 3, 3.2, 3.4, 4];

test("the worked peers have quartiles 2.2, 2.6 and 3, published as 30, 40 and 50", () => {
  expect([0.25, 0.5, 0.75].map((share) => nearestRank(peers, share))).toEqual([2.2, 2.6, 3]);
  const indexes = peers.map((level) => indexOf(level, 5) ?? 0);
  expect(publishedFigure(indexes, null)).toEqual({ q1: 30, median: 40, q3: 50, lowShare: null });
});

const indexes = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 10, maxLength: 60 });

test("a figure is in steps of five within 5 and 95, in order, whatever the order it is counted in", () => {
  fc.assert(
    fc.property(indexes, fc.integer(), (values, turn) => {
      const figure = publishedFigure(values, 25);
      const start = ((turn % values.length) + values.length) % values.length;
      expect(publishedFigure([...values.slice(start), ...values.slice(0, start)].reverse(), 25)).toEqual(figure);
      const published = [figure?.q1, figure?.median, figure?.q3].map((value) => value ?? Number.NaN);
      expect(published).toEqual(published.toSorted((a, b) => a - b));
      for (const value of published) expect(value % 5 === 0 && value >= 5 && value <= 95).toBe(true);
    }),
  );
});

test("the extremes are never published", () => {
  const values = [...Array.from({ length: 18 }, () => 50), 0, 100];
  expect(publishedFigure(values, null)).toMatchObject({ q1: 50, median: 50, q3: 50 });
  expect([0, 2.4, 97.6, 100].map(publishedIndex)).toEqual([5, 5, 95, 95]);
  expect([37.4, 37.5, 42.499]).toSatisfy((given: number[]) => given.map(publishedIndex).join() === "35,40,40");
});

test("nine values have no figure, nineteen no share, twenty a share in steps of ten that names no extreme", () => {
  const low = (count: number, of: number) => Array.from({ length: of }, (_, n) => (n < count ? 25 : 50));
  expect(publishedFigure(low(3, 9), 25)).toBeNull();
  expect(publishedFigure(low(3, 19), 25)?.lowShare).toBeNull();
  expect(publishedFigure(low(7, 20), 25)?.lowShare).toBe(40);
  expect(publishedFigure(low(0, 20), 25)?.lowShare).toBe(10);
  expect(publishedFigure(low(20, 20), 25)?.lowShare).toBe(90);
});
