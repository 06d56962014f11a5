import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fieldName,
  fingerprint,
  readQuestionFields,
  readSettlement,
  settleValue,
} from "#app/questions/question-fields.ts";

const empty = { choice: "", reason: "", note: "", evidenceUrl: "", revision: "", was: "" };

describe("the fields of one question in a form", () => {
  test("carry the name of the field and of the capability", () => {
    expect(fieldName("choice", "STD-1")).toBe("choice:STD-1");
  });

  test("a field that is missing reads as empty text, another question's fields are not read", () => {
    expect(readQuestionFields(new URLSearchParams("choice:STD-2=3&choice=4"), "STD-1")).toEqual(empty);
  });

  test("a field sent twice counts once, by its first value", () => {
    const form = new URLSearchParams("choice:STD-1=3&choice:STD-1=5");
    expect(readQuestionFields(form, "STD-1").choice).toBe("3");
  });

  test("texts lose blanks at their ends and the line ends of the browser, but nothing inside", () => {
    const form = new URLSearchParams({ "note:STD-1": "  one\r\ntwo\r three \r\n", "reason:STD-1": " so " });
    expect(readQuestionFields(form, "STD-1")).toEqual({ ...empty, note: "one\ntwo\n three", reason: "so" });
  });

  test("whatever a form holds, six texts without carriage returns are read from it", () => {
    const names = fc.constantFrom("choice:A", "reason:A", "note:A", "evidenceUrl:A", "revision:A", "was:A", "choice:B");
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: "binary" }))), (pairs) => {
        const read = readQuestionFields(new URLSearchParams(pairs), "A");
        return Object.keys(read).length === 6 && Object.values(read).every((text) => !text.includes("\r"));
      }),
    );
  });
});

describe("the choice between two versions", () => {
  const settled = (fields: Record<string, string>) => readSettlement(new URLSearchParams(fields));

  test("names the question, the side and the revision that was shown", () => {
    const fields = { settle: settleValue("mine", "STD-1"), "theirs:STD-1": "7" };
    expect(settled(fields)).toEqual({ capabilityId: "STD-1", side: "mine", revision: 7 });
  });

  test("is none when another button was pressed, or a side nobody knows was sent", () => {
    expect(settled({})).toBeNull();
    expect(settled({ settle: "ours:STD-1" })).toBeNull();
    expect(settled({ settle: "mine:" })).toBeNull();
  });

  test("made against a mangled revision stands on none", () => {
    expect(settled({ settle: "mine:STD-1", "theirs:STD-1": "-1" })).toMatchObject({ revision: null });
  });
});

describe("the fingerprint of what a question shows", () => {
  test("changes with every part that counts", () => {
    const shown = { ...empty, choice: "notApplicable", reason: "none here" };
    const others = [{ choice: "dontKnow" }, { reason: "other" }, { note: "n" }, { evidenceUrl: "https://example.org" }];
    for (const change of others) expect(fingerprint({ ...shown, ...change })).not.toBe(fingerprint(shown));
  });

  test("ignores a reason that stands beside another choice", () => {
    expect(fingerprint({ ...empty, choice: "3", reason: "left over" })).toBe(fingerprint({ ...empty, choice: "3" }));
  });

  test("tells apart texts that only look alike when joined", () => {
    const one = fingerprint({ ...empty, note: 'a","b' });
    const other = fingerprint({ ...empty, note: "a", evidenceUrl: "b" });
    expect(one).not.toBe(other);
  });
});
