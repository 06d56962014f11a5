import { describe, expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import { checkContextWords } from "#app/surveys/context/check-context-words.ts";
import type { ContextWords } from "#app/surveys/context/context-words.ts";
import { contextOf } from "./sketched-context.ts";
import { sketchedWords } from "./sketched-words.ts";

function complaints(words: ContextWords | undefined, context = contextOf() as ReturnType<typeof contextOf> | null) {
  const list = problemList();
  checkContextWords(words, context, "en", list);
  return list.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("sound words say nothing", () => {
  expect(complaints(sketchedWords)).toEqual([]);
  expect(complaints(undefined, null)).toEqual([]);
});

const { items } = sketchedWords;
const risks = items.risks;

describe("what is missing, and what is too much, is named where it stands", () => {
  test.each<[name: string, words: ContextWords | undefined, complaint: string]>([
    ["no words at all", undefined, ': The words for context.yaml are missing. Add them under "context".'],
    [
      "a section",
      { ...sketchedWords, groups: {} },
      'context.groups: The words for the group "place" are missing. Add them under "context.groups".',
    ],
    [
      "a question",
      { ...sketchedWords, items: { ...items, more: { name: "?" } } },
      "context.items.more: These are words for the item",
    ],
    [
      "an option",
      { ...sketchedWords, answerSets: { ...sketchedWords.answerSets, means: { scarce: "Hardly" } } },
      'context.answerSets.means: The words for the option "enough" are missing.',
    ],
    [
      "a note on an option",
      { ...sketchedWords, optionNotes: { means: { plenty: "!" } } },
      "context.optionNotes.means.plenty: The answer set",
    ],
    [
      "notes on a set",
      { ...sketchedWords, optionNotes: { mean: {} } },
      "context.optionNotes.mean: There is no answer set",
    ],
    [
      "an enabler",
      { ...sketchedWords, enablers: {} },
      'context.enablers: The words for the enabler "together" are missing.',
    ],
    [
      "a note",
      { ...sketchedWords, notes: { ...sketchedWords.notes, more: "!" } },
      "context.notes.more: These are words for the note",
    ],
    ["a term", { ...sketchedWords, terms: undefined }, 'context.terms: The words for the term "south" are missing.'],
    ["the gate", { ...sketchedWords, gate: undefined }, "context: Nothing says what it means that the gate is closed."],
    [
      "a row",
      { ...sketchedWords, items: { ...items, risks: { ...risks, name: "?", seeds: {} } } },
      'context.items.risks.seeds: The words for the row "theatre" are missing.',
    ],
    [
      "a cell that must be filled",
      {
        ...sketchedWords,
        items: { ...items, risks: { ...risks, name: "?", seeds: { theatre: { owner: "Me" }, income: { risk: "!" } } } },
      },
      'context.items.risks.seeds.theatre: The words for the column "risk" are missing.',
    ],
    [
      "a column nobody has",
      {
        ...sketchedWords,
        items: {
          ...items,
          risks: { ...risks, name: "?", seeds: { theatre: { risk: "!", cost: "9" }, income: { risk: "!" } } },
        },
      },
      "context.items.risks.seeds.theatre.cost: risks has no column of words",
    ],
    [
      "rows for another kind",
      { ...sketchedWords, items: { ...items, why: { name: "Why?", seeds: { a: {} } } } },
      "context.items.why.seeds.a: These are words for the row",
    ],
  ])("%s", (_name, words, complaint) => {
    expect(complaints(words).join("\n")).toContain(complaint);
  });

  test("words without a context.yaml, and a gate there is not", () => {
    expect(complaints(sketchedWords, null)).toEqual([
      "context: These words are for a context.yaml, which this instrument does not have. Remove them.",
    ]);
    expect(complaints(sketchedWords, { ...contextOf(), gate: null })).toEqual([
      "context.gate: context.yaml has no gate. Remove this, or write a gate there.",
    ]);
  });
});
