import fc from "fast-check";
import { expect, test } from "vitest";
import { inventoryCompleteness } from "#app/scoring/inventory-completeness.ts";

const eleven = Array.from({ length: 11 }, (_, at) => `e${at + 1}`);

test("a specimen that states nine of eleven elements is 82% complete", () => {
  const specimen = Object.fromEntries(eleven.slice(0, 9).map((id) => [id, "stated"]));
  const found = inventoryCompleteness([specimen], eleven);
  expect(Math.round((found.share ?? 0) * 100)).toBe(82);
  expect(found).toMatchObject({ whole: 0, rows: [{ stated: 9, missing: ["e10", "e11"] }] });
});

test("an empty cell and a no are missing, a yes and a 0 are stated", () => {
  const found = inventoryCompleteness(
    [{ yes: true, no: false, zero: 0, blank: "" }],
    ["yes", "no", "zero", "blank", "none"],
  );
  expect(found.rows[0]?.missing).toEqual(["no", "blank", "none"]);
  expect(found.elements.map(({ stated }) => stated)).toEqual([1, 0, 1, 0, 0]);
});

test("without rows there is no share", () => {
  expect(inventoryCompleteness([], ["a"])).toEqual({
    share: null,
    whole: 0,
    elements: [{ id: "a", stated: 0 }],
    rows: [],
  });
});

test("the share is the mean of the rows' shares, lies between 0 and 1, and is 1 exactly where every row is whole", () => {
  const cell = fc.option(fc.oneof(fc.boolean(), fc.constantFrom("", "x"), fc.nat()), { nil: undefined });
  const row = fc.record({ a: cell, b: cell, c: cell });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const written = rows.map((one) =>
        Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
      );
      const found = inventoryCompleteness(written as never, ["a", "b", "c"]);
      const mean = found.rows.reduce((sum, { stated }) => sum + stated / 3, 0) / rows.length;
      expect(found.share).toBeCloseTo(mean, 12);
      expect(found.share === 1).toBe(found.whole === rows.length);
    }),
  );
});
