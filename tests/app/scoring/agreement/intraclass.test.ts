import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intraclass, intraclassOf, meanReading, singleReading } from "#app/scoring/agreement/intraclass.ts";

/** Six targets, four judges: table 2 of Shrout and Fleiss (1979). */
const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

const anyGroups = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }), { maxLength: 12 });

describe("intraclass correlation", () => {
  it("gives the published values for the published example", () => {
    const found = intraclass(shroutFleiss);
    expect(found?.between).toBeCloseTo(11.24, 2);
    expect(found?.within).toBeCloseTo(6.26, 2);
    expect(found?.single).toBeCloseTo(0.17, 2);
    expect(found?.mean).toBeCloseTo(0.44, 2);
    expect(found?.size).toBe(4);
  });

  it("of fewer than ten groups says nothing about groups in general", () => {
    expect(intraclassOf(9, 4, 2, 1).enough).toBe(false);
    expect(intraclassOf(10, 4, 2, 1).enough).toBe(true);
  });

  it("from mean squares already known", () => {
    const found = intraclassOf(4, 4, 5.7292, 0.2708);
    expect(found.single).toBeCloseTo(0.8344, 4);
    expect(found.mean).toBeCloseTo(0.9527, 4);
  });

  it("is 1 when each group is of one mind and the groups differ", () => {
    const found = intraclass([
      [1, 1, 1],
      [3, 3],
      [5, 5, 5, 5],
    ]);
    expect([found?.single, found?.mean]).toEqual([1, 1]);
  });

  it("there is none for one group, or for groups of one", () => {
    expect(intraclass([[1, 2, 3]])).toBeNull();
    expect(intraclass([[1], [2], [3]])).toBeNull();
    expect(intraclass([[1, 2], []])).toBeNull();
  });

  it("nothing varies, nothing is known; groups that do not differ have no reliable mean", () => {
    expect(
      intraclass([
        [3, 3],
        [3, 3],
      ]),
    ).toMatchObject({ single: null, mean: null });
    const alike = intraclass([
      [1, 5],
      [1, 5],
    ]);
    expect(alike?.single).toBe(-1);
    expect(alike?.mean).toBeNull();
  });

  it("has a word for every value", () => {
    expect([0.25, 0.2499, 0.1, 0.05, 0.0499, -0.2].map(singleReading)).toEqual([
      "large",
      "medium",
      "medium",
      "small",
      "negligible",
      "negligible",
    ]);
    expect([0.7, 0.6999].map(meanReading)).toEqual(["reliable", "unreliable"]);
  });

  it("is at most 1, whoever is asked first", () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const found = intraclass(groups);
        const turned = intraclass(groups.map((ratings) => ratings.toReversed()).toReversed());
        for (const kind of ["single", "mean"] as const) {
          const value = found?.[kind] ?? null;
          if (value === null) continue;
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
          if (Math.abs(value) < 1e6) expect(turned?.[kind] ?? Number.NaN).toBeCloseTo(value, 6);
        }
      }),
    );
  });
});
