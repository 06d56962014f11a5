import { expect, test } from "vitest";
import { topicsOf } from "#app/surveys/evidence/topics.ts";
import { flagship } from "../../../support/flagship.ts";
import { instrumentOf } from "../../../support/instrument-of.ts";

test("a tag is a topic of the capabilities its actions lift and its ideas could help, each once", () => {
  const { library } = instrumentOf({
    dimensions: [{ id: "A", capabilities: [{ id: "A1" }, { id: "A2" }, { id: "A3" }] }],
    actions: [
      { id: "a", capability: "A1", tags: ["money"] },
      { id: "b", capability: "A1", tags: ["money", "people"] },
      { id: "c", capability: "A2", tags: ["people"] },
    ],
  });
  const ideas = [{ id: "i", capabilities: ["A3", "A1"], tags: ["money"], sources: "s" }];
  expect(topicsOf({ ...library, tags: ["money", "people", "tools"], ideas })).toEqual([
    { id: "money", capabilities: ["A1", "A3"] },
    { id: "people", capabilities: ["A1", "A2"] },
    { id: "tools", capabilities: [] },
  ]);
  expect(topicsOf(library)).toEqual([]);
});

test("every capability of the flagship has a topic", () => {
  const { library, dimensions } = flagship();
  const covered = new Set(topicsOf(library).flatMap(({ capabilities }) => capabilities));
  expect(dimensions.flatMap(({ capabilities }) => capabilities).filter(({ id }) => !covered.has(id))).toEqual([]);
});
