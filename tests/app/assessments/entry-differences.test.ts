import { describe, expect, test } from "vitest";
import { emptyEntry } from "#app/assessments/entry.ts";
import { entryDifferences } from "#app/assessments/entry-differences.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { flagshipWords } from "../../support/flagship.ts";

const level = (number: number) => ({ ...emptyEntry, answer: { level: number } });
const between = (yours: typeof emptyEntry, theirs: typeof emptyEntry) =>
  entryDifferences(yours, theirs, flagshipWords(), createTranslator("en"));

describe("two versions of one question", () => {
  test("say where they differ, in words", () => {
    expect(between(level(4), level(2))).toEqual([{ label: "Answer", yours: "4 Managed", theirs: "2 Emerging" }]);
  });

  test("also where only a note or a link differs", () => {
    const theirs = { ...level(4), note: "ask Mona", evidenceUrl: "https://example.org" };
    expect(between(level(4), theirs)).toEqual([
      { label: "Note", yours: "Nothing", theirs: "ask Mona" },
      { label: "Link to a document", yours: "Nothing", theirs: "https://example.org" },
    ]);
  });

  test("that say the same differ nowhere", () => {
    expect(between(level(4), level(4))).toEqual([]);
  });
});
