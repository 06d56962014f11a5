import { expect, test } from "vitest";
import { findCycle } from "#app/surveys/find-cycle.ts";

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

test("a graph that only leads forward has no ring", () => {
  expect(findCycle(graph({ a: [], b: ["a"], c: ["a", "b"], d: ["c", "b", "missing"] }))).toBeNull();
  expect(findCycle(new Map())).toBeNull();
});

test("a ring is shown from its first member back to itself", () => {
  expect(findCycle(graph({ x: ["a"], a: ["b"], b: ["c"], c: ["a"] }))).toEqual(["a", "b", "c", "a"]);
  expect(findCycle(graph({ a: ["a"] }))).toEqual(["a", "a"]);
});

test("a chain of a hundred thousand is no trouble", () => {
  const long = new Map(
    Array.from({ length: 100_000 }, (_, index) => [`n${index}`, index === 0 ? [] : [`n${index - 1}`]]),
  );
  expect(findCycle(long)).toBeNull();
});
