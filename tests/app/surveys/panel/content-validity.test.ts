import fc from "fast-check";
import { expect, test } from "vitest";
import { belowValid, contentValidity, isValidated } from "#app/surveys/panel/content-validity.ts";

const six = (ratings: readonly number[], id = "A") => ({ id, ratings });

test("the index of a question is the share of experts who find it quite or highly relevant", () => {
  const { items, average, experts } = contentValidity([
    six([4, 4, 3, 4, 2, 3], "A"),
    six([1, 2, 3, 4, 4, 4], "B"),
    six([4, 4, 4, 4, 4, 4], "C"),
  ]);
  expect(experts).toBe(6);
  expect(items.map(({ index }) => index)).toEqual([5 / 6, 4 / 6, 1]);
  expect(average).toBeCloseTo((5 / 6 + 4 / 6 + 1) / 3, 12);
});

test("five of six experts are enough for a question, four are not", () => {
  const validity = contentValidity([six([3, 3, 3, 3, 3, 1], "A"), six([3, 3, 3, 3, 2, 1], "B")]);
  expect(belowValid(validity).map(({ id }) => id)).toEqual(["B"]);
});

test.each([
  ["six experts of one mind", [six([4, 4, 4, 4, 4, 4])], true],
  ["five experts of one mind: too few", [six([4, 4, 4, 4, 4])], false],
  ["one question below 0.78", [...Array(9).fill(six([4, 4, 4, 4, 4, 4])), six([4, 4, 4, 4, 1, 1])], false],
  ["every question at 0.83, so an average below 0.90", Array(5).fill(six([4, 4, 4, 4, 4, 1])), false],
  [
    "an average of exactly 0.90",
    [...Array(2).fill(six([4, 4, 4, 4, 4, 4])), ...Array(3).fill(six([4, 4, 4, 4, 4, 1]))],
    true,
  ],
  ["no question at all", [], false],
])("%s: may be called validated %#", (_name, ratings, expected) => {
  expect(isValidated(contentValidity(ratings))).toBe(expected);
});

test("indices and their average lie between 0 and 1, and a higher rating never lowers them", () => {
  const ratings = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(ratings, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (all, row, column) => {
      const of = (rows: readonly (readonly number[])[]) => contentValidity(rows.map((one, at) => six(one, `Q${at}`)));
      const before = of(all);
      const raised = all.map((one, at) =>
        at === row % all.length ? one.map((rating, place) => (place === column % 6 ? 4 : rating)) : one,
      );
      for (const { index } of before.items) expect(index >= 0 && index <= 1).toBe(true);
      expect(of(raised).average).toBeGreaterThanOrEqual(before.average);
    }),
  );
});
