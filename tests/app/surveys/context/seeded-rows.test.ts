import { expect, test } from "vitest";
import { seededRows } from "#app/surveys/context/seeded-rows.ts";
import { contextOf } from "./sketched-context.ts";
import { sketchedWords } from "./sketched-words.ts";

test("an inventory opens with its rows in the words of the language, cell by cell", () => {
  expect(seededRows(contextOf(), sketchedWords)).toEqual({
    risks: [{ risk: "A label only." }, { risk: "No income." }],
  });
});

test("a row without words is an empty row", () => {
  expect(seededRows({ seeds: { risks: ["theatre"] } }, { ...sketchedWords, items: {} })).toEqual({ risks: [{}] });
});
