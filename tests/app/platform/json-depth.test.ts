import fc from "fast-check";
import { expect, test } from "vitest";
import { nestsDeeperThan } from "#app/platform/json-depth.ts";

test("brackets inside strings do not count", () => {
  expect(nestsDeeperThan('{"a":"[[[[\\"]]"}', 1)).toBe(false);
});

test("a body nested a thousand deep is seen before it is parsed", () => {
  expect(nestsDeeperThan(`${"[".repeat(1000)}${"]".repeat(1000)}`, 64)).toBe(true);
});

test("the limit is exact for any JSON value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const depth = depthOf(value);
      const text = JSON.stringify(value);
      expect(nestsDeeperThan(text, depth)).toBe(false);
      if (depth > 0) expect(nestsDeeperThan(text, depth - 1)).toBe(true);
    }),
  );
});

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
