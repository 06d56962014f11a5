import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { camps } from "#app/scoring/agreement/camps.ts";
import { anyRatingsShuffled, worked } from "./some-ratings.ts";

const many = (...counts: readonly number[]) =>
  counts.flatMap((people, place) => Array.from({ length: people }, () => place + 1));

describe("two camps", () => {
  it("three people at each end are two camps, not a level 3", () => {
    expect(camps(worked.split, 5)).toEqual({
      low: { people: 3, median: 1, lowest: 1, highest: 1 },
      high: { people: 3, median: 5, lowest: 5, highest: 5 },
      between: 0,
    });
  });

  it("one who stands between belongs to neither, or to the side the gap leaves him on", () => {
    expect(camps([1, 1, 1, 3, 5, 5, 5], 5)?.between).toBe(0);
    expect(camps([1, 2, 2, 2, 3, 4, 4, 4, 5], 5)).toMatchObject({
      low: { people: 4, median: 2, lowest: 1, highest: 2 },
      high: { people: 4, median: 4, lowest: 4, highest: 5 },
      between: 1,
    });
  });

  it.each([
    ["people who agree", worked.close],
    ["neighbours", worked.closer],
    ["one against many", [3, 3, 3, 3, 1]],
    ["two people", [1, 5]],
    ["three people", [1, 1, 5]],
    ["everybody somewhere else", many(40, 40, 40, 40, 40)],
    ["a hill with tails", many(5, 20, 60, 20, 5)],
    ["nobody", []],
  ])("%s are none", (_who, ratings) => {
    expect(camps(ratings, 5)).toBeNull();
  });

  it("a few in the valley of a large group do not hide its hills, an eighth of it is no camp", () => {
    expect(camps(many(50, 80, 14, 30, 40), 5)).toMatchObject({ low: { people: 130 }, high: { people: 70 } });
    expect(camps(many(0, 175, 0, 0, 25), 5)).toBeNull();
  });

  it("on a longer scale camps stand further apart", () => {
    expect(camps([4, 4, 6, 6], 10)).toBeNull();
    expect(camps([2, 2, 8, 8], 10)).not.toBeNull();
    expect(camps([1, 1, 3, 3], 3)).not.toBeNull();
  });

  it("cover everybody, stand half the scale apart, and do not ask who spoke first", () => {
    fc.assert(
      fc.property(anyRatingsShuffled(), ([ratings, shuffled]) => {
        const found = camps(ratings, 5);
        expect(camps(shuffled, 5)).toEqual(found);
        if (found === null) return;
        expect(found.low.people + found.between + found.high.people).toBe(ratings.length);
        expect(found.high.median - found.low.median).toBeGreaterThanOrEqual(2);
        expect(found.high.lowest - found.low.highest).toBeGreaterThanOrEqual(2);
        expect(Math.min(found.low.people, found.high.people)).toBeGreaterThanOrEqual(ratings.length / 4);
      }),
    );
  });

  it("seen from above are the same two", () => {
    fc.assert(
      fc.property(anyRatingsShuffled(), ([ratings]) => {
        const turned = camps(
          ratings.map((rating) => 6 - rating),
          5,
        );
        expect(turned === null).toBe(camps(ratings, 5) === null);
      }),
    );
  });
});
