import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphaReading, krippendorffAlpha, type RatedUnit } from "#app/scoring/agreement/krippendorff-alpha.ts";

/** Four observers, twelve units: the example of Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", part D. */
const canonical = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const units: readonly RatedUnit[] = Array.from({ length: 12 }, (_, unit) =>
  canonical.map((observer) => observer[unit] ?? null),
);

const anyUnits = fc
  .integer({ min: 2, max: 5 })
  .chain((raters) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }), { minLength: raters, maxLength: raters }),
      { minLength: 1, maxLength: 12 },
    ),
  );

describe("Krippendorff's alpha", () => {
  it("gives the published values for the published example", () => {
    expect(krippendorffAlpha(units, "nominal")).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(units)).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha(units, "interval")).toBeCloseTo(0.849, 3);
  });

  it("perfect agreement is 1, systematic disagreement lies below 0", () => {
    expect(
      krippendorffAlpha([
        [1, 1, 1],
        [4, 4, null],
        [5, 5, 5],
      ]),
    ).toBe(1);
    expect(
      krippendorffAlpha([
        [1, 5],
        [5, 1],
        [1, 5],
      ]),
    ).toBeLessThan(0);
  });

  it("there is none without two ratings of the same thing, or without variation", () => {
    expect(krippendorffAlpha([])).toBeNull();
    expect(
      krippendorffAlpha([
        [3, null],
        [null, 4],
      ]),
    ).toBeNull();
    expect(
      krippendorffAlpha([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull();
  });

  it("a thing only one person rated says nothing", () => {
    expect(krippendorffAlpha([...units, [5, null, null, null]])).toBe(krippendorffAlpha(units));
  });

  it("has a word for every value", () => {
    expect([0.8, 0.7999, 0.667, 0.666, -1].map(alphaReading)).toEqual([
      "good",
      "tentative",
      "tentative",
      "insufficient",
      "insufficient",
    ]);
  });

  it("is at most 1, whoever comes first and whatever is rated first", () => {
    fc.assert(
      fc.property(anyUnits, (given) => {
        const alpha = krippendorffAlpha(given);
        const turned = krippendorffAlpha(given.map((unit) => unit.toReversed()).toReversed());
        if (alpha === null) expect(turned).toBeNull();
        else {
          expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
          expect(turned).toBeCloseTo(alpha, 9);
        }
      }),
    );
  });

  it("is 1 exactly when nobody differs anywhere and not all is the same", () => {
    fc.assert(
      fc.property(anyUnits, (given) => {
        const pairs = given.map((unit) => unit.filter((one) => one !== null)).filter((unit) => unit.length > 1);
        const same = pairs.every((unit) => new Set(unit).size === 1);
        const alpha = krippendorffAlpha(given);
        if (alpha !== null) expect(alpha === 1).toBe(same);
      }),
    );
  });

  it("sees the order of levels, not their distances", () => {
    fc.assert(
      fc.property(anyUnits, (given) => {
        const stretched = given.map((unit) => unit.map((one) => (one === null ? null : one ** 3)));
        expect(krippendorffAlpha(stretched)).toEqual(krippendorffAlpha(given));
      }),
    );
  });
});
