import { expect, test } from "vitest";
import { chosenTag, hasTag, tagCounts } from "#app/roadmaps/tags.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

const { library } = instrumentOf({
  dimensions: [{ id: "A", capabilities: [{ id: "A1" }] }],
  actions: [
    { id: "a", capability: "A1", tags: ["money", "people"] },
    { id: "b", capability: "A1", tags: ["people"] },
    { id: "c", capability: "A1", tags: ["tools"] },
  ],
});
const tagged = { ...library, tags: ["money", "people", "tools"] };

test("an address chooses a tag of the vocabulary, and nothing else", () => {
  const chosen = (query: string) => chosenTag(new URLSearchParams(query), tagged);
  expect(chosen("tag=people")).toBe("people");
  for (const query of ["", "tag=", "tag=__proto__", "tag=other"]) expect(chosen(query)).toBeNull();
  expect(chosenTag(new URLSearchParams("tag=people"), library)).toBeNull();
});

test("every tag counts the actions that are shown, in the order of the vocabulary", () => {
  expect(tagCounts(tagged, new Set(["a", "b"]))).toEqual([
    { tag: "money", count: 1 },
    { tag: "people", count: 2 },
    { tag: "tools", count: 0 },
  ]);
  expect(tagCounts(library, new Set(["a"]))).toEqual([]);
});

test("without a choice everything fits, also what has no tag", () => {
  expect([hasTag({}, null), hasTag({}, "money"), hasTag({ tags: ["money"] }, "money")]).toEqual([true, false, true]);
});
