import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkEntry, longestNote, longestReason, longestUrl } from "#app/assessments/check-entry.ts";

const rules = { levels: 5, mayBeNotApplicable: true };
const check = (fields: unknown) => checkEntry(fields, rules);
const problems = (fields: unknown) => {
  const read = check(fields);
  return read.ok ? {} : read.problems;
};

describe("the fields of a question", () => {
  test("a level arrives as text from a form and as a number from a script", () => {
    const entry = { answer: { level: 3 }, note: null, evidenceUrl: null };
    expect(check({ answer: "3" })).toEqual({ ok: true, entry });
    expect(check({ answer: 3 })).toEqual({ ok: true, entry });
  });

  test("nothing chosen is no answer, and a note may stand alone", () => {
    expect(check({ answer: "", note: " to discuss " })).toEqual({
      ok: true,
      entry: { answer: null, note: "to discuss", evidenceUrl: null },
    });
    expect(check({})).toEqual({ ok: true, entry: { answer: null, note: null, evidenceUrl: null } });
  });

  test("a reason belongs to 'does not apply' and is dropped beside any other answer", () => {
    expect(check({ answer: "notApplicable", reason: "no framework" })).toMatchObject({
      entry: { answer: { notApplicable: "no framework" } },
    });
    expect(check({ answer: "dontKnow", reason: "left over" })).toMatchObject({ entry: { answer: { dontKnow: true } } });
  });

  test.each([[0], [6], [-1], [1.5], ["0"], ["6"], ["1.5"], ["1e0"], ["٣"], ["yes"], [Number.NaN], [true], [[3]], [{}]])(
    "%j is no level of five",
    (answer) => {
      expect(problems({ answer })).toEqual({ answer: "answerUnknown" });
    },
  );

  test("'does not apply' needs a question that allows it, and a reason of 3 to 500 characters", () => {
    const read = checkEntry({ answer: "notApplicable", reason: "abc" }, { ...rules, mayBeNotApplicable: false });
    expect(read).toEqual({ ok: false, problems: { answer: "notApplicableNotAllowed" } });
    expect(problems({ answer: "notApplicable" })).toEqual({ reason: "reasonTooShort" });
    expect(problems({ answer: "notApplicable", reason: "  ab  " })).toEqual({ reason: "reasonTooShort" });
    expect(problems({ answer: "notApplicable", reason: "abc" })).toEqual({});
    expect(problems({ answer: "notApplicable", reason: "x".repeat(longestReason) })).toEqual({});
    expect(problems({ answer: "notApplicable", reason: "x".repeat(longestReason + 1) })).toEqual({
      reason: "reasonTooLong",
    });
  });

  test("a note has at most 4000 characters, with line breaks but no control characters", () => {
    expect(check({ note: "a\r\nb\tc" })).toMatchObject({ entry: { note: "a\nb\tc" } });
    expect(problems({ note: "x".repeat(longestNote) })).toEqual({});
    expect(problems({ note: "x".repeat(longestNote + 1) })).toEqual({ note: "noteTooLong" });
    for (const note of ["a\u0000b", "a\u0007b", "a\ud800b", 7, {}])
      expect(problems({ note })).toEqual({ note: "notText" });
  });

  test("evidence is a web address, and nothing that runs or carries a password", () => {
    expect(check({ evidenceUrl: "https://example.org/a?b=c#d" })).toMatchObject({
      entry: { evidenceUrl: "https://example.org/a?b=c#d" },
    });
    const others = [
      ...["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org", "//example.org"],
      ...[
        "example.org",
        "https://",
        "https://user:pass@example.org",
        "https://example.org/a b",
        "java\nscript:alert(1)",
      ],
    ];
    for (const evidenceUrl of others) expect(problems({ evidenceUrl })).toEqual({ evidenceUrl: "urlNotWeb" });
    const long = `https://example.org/${"x".repeat(longestUrl)}`;
    expect(problems({ evidenceUrl: long })).toEqual({ evidenceUrl: "urlTooLong" });
  });

  test("every faulty field is named at once", () => {
    expect(problems({ answer: [], note: 1, evidenceUrl: "x" })).toEqual({
      answer: "answerUnknown",
      note: "notText",
      evidenceUrl: "urlNotWeb",
    });
  });

  test("whatever arrives, the outcome is an entry within the rules or a list of problems", () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({ answer: fc.anything(), reason: fc.anything(), note: fc.string(), evidenceUrl: fc.webUrl() }),
    );
    fc.assert(
      fc.property(hostile, (fields) => {
        const read = check(fields);
        if (!read.ok) return Object.keys(read.problems).length > 0;
        const { answer } = read.entry;
        return answer === null || !("level" in answer) || (answer.level >= 1 && answer.level <= 5);
      }),
    );
  });
});
