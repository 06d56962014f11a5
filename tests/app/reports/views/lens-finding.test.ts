import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadElement } from "#app/reports/views/element-reading.ts";
import { endsOf, lensFinding, namesText } from "#app/reports/views/lens-finding.ts";
import { english } from "../worked-facts.ts";

const elements = (indexes: readonly (number | null)[]) =>
  indexes.map((index, place) => ({ name: `E${place + 1}`, index }) as ReadElement);

test("more than three names become two and a number", () => {
  expect(namesText(elements([1, 1, 1]), english)).toBe("E1, E2, E3");
  expect(namesText(elements([1, 1, 1, 1]), english)).toBe("E1, E2 and two more");
});

test("a single element with a score, or all level, are said as such", () => {
  expect(lensFinding(elements([null, 40]), english)).toBe("Only one element has a score yet: E2");
  expect(lensFinding(elements([40, 40, 40]), english)).toBe("All 3 elements stand level");
  expect(lensFinding(elements([null, null]), english)).toContain("Too little is answered");
});

test("no element lies above the highest or below the lowest, and none is both", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 12 }), (indexes) => {
      const all = elements(indexes);
      const { highest, lowest } = endsOf(all);
      for (const { index } of all) {
        if (index === null) continue;
        expect(index).toBeLessThanOrEqual(highest[0]?.index ?? 100);
        expect(index).toBeGreaterThanOrEqual((lowest[0] ?? highest[0])?.index ?? 0);
      }
      expect(highest.filter((one) => lowest.includes(one))).toEqual([]);
    }),
  );
});
