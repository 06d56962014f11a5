import { expect, test } from "vitest";
import { termFor } from "#app/surveys/context/term-for.ts";
import { flagship, flagshipWords } from "../../../support/flagship.ts";
import { contextOf } from "./sketched-context.ts";
import { sketchedWords } from "./sketched-words.ts";

test("the word means what it means in the country, and nothing is said where that is not known", () => {
  expect(termFor(contextOf(), sketchedWords, "NZ")).toBe("There it means a course.");
  expect(termFor(contextOf(), sketchedWords, "KE")).toBeNull();
  expect(termFor(contextOf(), sketchedWords, null)).toBeNull();
  expect(termFor(null, undefined, "NZ")).toBeNull();
});

test.each([
  ["AU", "stacks, towards a qualification"],
  ["DE", "digital record"],
  ["US", "digital badge"],
])("the term set of micro-credentials switches with the country: %s", (country, words) => {
  expect(termFor(flagship().context, flagshipWords().context, country)).toContain(words);
});
