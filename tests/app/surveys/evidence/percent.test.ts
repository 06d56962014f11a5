import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsThatFit, fitsPercent, percentOf } from "#app/surveys/evidence/percent.ts";

const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

describe("a printed percentage", () => {
  test("fits a count at the precision it is printed with", () => {
    expect(fitsPercent(31, 38, 82)).toBe(true);
    expect(fitsPercent(31, 38, 81)).toBe(false);
    expect(fitsPercent(26, 38, 68.4)).toBe(true);
    expect(fitsPercent(26, 38, 68.5)).toBe(false);
  });

  test("on a half fits both ways, because papers round both ways", () => {
    expect([12, 13, 11, 14].map((printed) => fitsPercent(4, 32, printed))).toEqual([true, true, false, false]);
  });

  test("gives the count where only one fits, and none where it was not made from whole studies", () => {
    expect(countsThatFit(75, 8)).toEqual([6]);
    expect(countsThatFit(94, 32)).toEqual([30]);
    expect(countsThatFit(86, 15)).toEqual([]);
    expect(countsThatFit(68, 12)).toEqual([]);
  });

  test("of a count always fits that count", () => {
    fc.assert(
      fc.property(counts, ([n, of]) => {
        expect(fitsPercent(n, of, percentOf(n, of))).toBe(true);
        expect(countsThatFit(percentOf(n, of), of)).toContain(n);
      }),
    );
  });

  test("never falls when one study more is counted", () => {
    fc.assert(fc.property(counts, ([n, of]) => n === of || percentOf(n, of) <= percentOf(n + 1, of)));
  });

  test("rounds a half up", () => {
    expect([percentOf(4, 32), percentOf(1, 200), percentOf(0, 3), percentOf(3, 3)]).toEqual([13, 1, 0, 100]);
  });
});
