import { expect, test } from "vitest";
import { sortIdeas } from "#app/roadmaps/ideas.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

const { library } = instrumentOf({ dimensions: [{ id: "A", capabilities: [{ id: "A1" }] }] });
const ideas = [
  { id: "one", capabilities: ["A1"], tags: ["x"], sources: "s" },
  { id: "two", capabilities: ["A2", "A3"], tags: ["y"], sources: "s" },
  { id: "three", capabilities: ["A3"], tags: ["x"], sources: "s" },
];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test("ideas that could help with a gap come first, the others after, each in the order of the library", () => {
  const { fitting, others } = sortIdeas({ ...library, ideas }, ["A3"], null);
  expect([ids(fitting), ids(others)]).toEqual([["two", "three"], ["one"]]);
});

test("a tag leaves out the other ideas, and a library without ideas has none", () => {
  const { fitting, others } = sortIdeas({ ...library, ideas }, ["A3"], "x");
  expect([ids(fitting), ids(others)]).toEqual([["three"], ["one"]]);
  expect(sortIdeas(library, ["A3"], null)).toEqual({ fitting: [], others: [] });
});
