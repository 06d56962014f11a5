import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, emptyEntry } from "#app/assessments/entry.ts";
import { fieldsOf, memoryOf, postedEntry, postedRevision, shownEntry } from "#app/assessments/posted-question.ts";

const rules = { levels: 5, mayBeNotApplicable: true };
const posted = { choice: "", reason: "", note: "", evidenceUrl: "", revision: "0", was: "" };

const entries: readonly Entry[] = [
  emptyEntry,
  { answer: { level: 4 }, note: "two\nlines", evidenceUrl: "https://example.org/a" },
  { answer: { dontKnow: true }, note: null, evidenceUrl: null },
  { answer: { notApplicable: "no framework exists" }, note: "Ünïcödé", evidenceUrl: null },
];

describe("an entry and the form that shows it", () => {
  test.each(entries)("%j comes back from its fields as it was", (entry) => {
    expect(postedEntry({ ...posted, ...fieldsOf(entry) }, rules)).toEqual({ ok: true, entry });
  });

  test.each(entries)("%j comes back from the memory the form carries", (entry) => {
    expect(shownEntry({ ...posted, was: memoryOf(entry) }, rules)).toEqual(entry);
  });

  test.each(["", "[]", "null", "{", '{"0":"3"}', '["9","","",""]', '["3","","\\u0000",""]', "[[[[]]]]"])(
    "a memory of %j reads as an empty question",
    (was) => {
      expect(shownEntry({ ...posted, was }, rules)).toEqual(emptyEntry);
    },
  );

  test("whatever the memory holds, it reads as an entry the rules allow", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (was) => {
        const { answer } = shownEntry({ ...posted, was }, rules);
        return answer === null || !("level" in answer) || (answer.level >= 1 && answer.level <= 5);
      }),
    );
  });
});

describe("the revision a form was made from", () => {
  test("is a whole number", () => {
    expect(postedRevision({ ...posted, revision: "12" })).toBe(12);
  });

  test.each(["", "-1", "1.5", "1e3", "0x1", " 1", "1234567890", "x"])("%j is none", (revision) => {
    expect(postedRevision({ ...posted, revision })).toBeNull();
  });
});
