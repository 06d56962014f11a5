import { describe, expect, test } from "vitest";
import { aggregate } from "#app/scoring/tree/aggregate.ts";
import { bandOf } from "#app/scoring/tree/band-of.ts";

const five = { from: 0, to: 5 };
const one = { from: 0, to: 1 };
const terms = [
  { value: 4, scale: five, weight: 3 },
  { value: 0.5, scale: one, weight: 1 },
  { value: 5, scale: five, weight: 1 },
];

describe("each rule makes one number of several", () => {
  test.each([
    ["weighted-mean", (3 * 4 + 2.5 + 5) / 5],
    ["mean", (4 + 2.5 + 5) / 3],
    ["minimum", 2.5],
    ["maximum", 5],
  ] as const)("%s", (rule, expected) => {
    expect(aggregate(rule, terms, five)).toBeCloseTo(expected, 12);
  });

  test("share of yes counts what stands at its top, by weight", () => {
    expect(aggregate("share-of-yes", terms, one)).toBe(0.2);
  });

  test("a sum adds values as they are, and is drawn out to the whole scale where some are missing", () => {
    const scale = { from: 0, to: 21 };
    expect(aggregate("sum", terms, scale)).toBe(17.5);
    expect(aggregate("sum", terms.slice(0, 1), scale)).toBe((12 / 15) * 21);
  });

  test("nothing to add up, or nothing that weighs, is no number", () => {
    expect(aggregate("mean", [], five)).toBeNull();
    expect(aggregate("weighted-mean", [{ value: 1, scale: one, weight: 0 }], one)).toBeNull();
    expect(aggregate("sum", [{ value: 1, scale: one, weight: 0 }], one)).toBeNull();
  });
});

test("bands have no hole: from their start up to the next, and the last to its end", () => {
  const bands = [
    { id: "low", from: 0, to: 2 },
    { id: "fair", from: 2, to: 3.5 },
    { id: "good", from: 3.5, to: 5 },
  ];
  expect([0, 1.999999, 2, 3.4999, 3.5, 5].map((value) => bandOf(value, bands))).toEqual([
    "low",
    "low",
    "fair",
    "fair",
    "good",
    "good",
  ]);
  expect(bandOf(null, bands)).toBeNull();
  expect(bandOf(1, [])).toBeNull();
});
