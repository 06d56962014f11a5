import { expect, test } from "vitest";
import type { Entry } from "#app/assessments/entry.ts";
import { entryMark, entryReading } from "#app/assessments/entry-reading.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { flagshipWords } from "../../support/flagship.ts";

const english = createTranslator("en");

const readings: readonly [Entry["answer"], string, string][] = [
  [{ level: 3 }, "3 Defined", "3"],
  [{ notApplicable: "no framework exists" }, "Does not apply: no framework exists", "n/a"],
  [{ dontKnow: true }, "We do not know", "?"],
  [null, "No answer", ""],
];

test.each(readings)("%j reads %j in words and %j in a list", (answer, words, mark) => {
  expect(entryReading({ answer }, flagshipWords(), english)).toBe(words);
  expect(entryMark({ answer }, english)).toBe(mark);
});

test("a reason is repeated as it was typed, whatever it looks like", () => {
  const reason = "{{name}} $t(questions:more) <b>&amp;</b>";
  const answer = { notApplicable: reason };
  expect(entryReading({ answer }, flagshipWords(), english)).toBe(`Does not apply: ${reason}`);
});
