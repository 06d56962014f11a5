import fc from "fast-check";
import { expect, test } from "vitest";
import { changeText } from "#app/commands/change-text.ts";
import type { Change } from "#app/surveys/versions/compare-instruments.ts";

const change = (from: unknown, to: unknown): Change => ({
  ...{ class: "structure", change: "changed", about: "STD-1", what: "roles", from, to, affects: [] },
});

test("a change is told with what was and what is, and what came or went by its name alone", () => {
  expect(changeText(change(3, 4))).toBe("structure  changed  STD-1  roles: 3 \u2192 4");
  expect(changeText({ ...change(3, undefined), change: "removed" })).toBe("structure  removed  STD-1  roles");
  expect(changeText({ ...change(3, 4), about: null })).toContain("instrument  roles");
});

test("two long texts that begin alike are cut to where they part", () => {
  const long = { roles: null, standards: [], note: "the same words over and over, so that the end is far away" };
  const text = changeText(change({ ...long, when: "right-for-us" }, { ...long, when: "right-for-all" }));
  expect(text).toContain('right-for-us"} \u2192 \u2026');
  expect(text).toContain('right-for-all"}');
});

test("two texts that differ never read the same, and are never long", () => {
  const text = fc.string({ maxLength: 300 });
  fc.assert(
    fc.property(text, text, text, (start, from, to) => {
      fc.pre(from !== to);
      const told = changeText(change(start + from, start + to)).replace("structure  changed  STD-1  roles: ", "");
      expect(told.length).toBeLessThanOrEqual(163);
      const [before, after] = [told.slice(0, (told.length - 3) / 2), told.slice((told.length + 3) / 2)];
      expect(before === after && told.length % 2 === 1).toBe(false);
    }),
  );
});
