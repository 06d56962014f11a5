import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSectionForm } from "#app/assessments/read-section-form.ts";
import { fieldName } from "#app/questions/question-fields.ts";
import { flagship, sectionOf } from "../../support/flagship.ts";

const { levels } = flagship();
const dimension = sectionOf("REC");

const untouched = dimension.capabilities.flatMap(({ id }) => [[fieldName("revision", id), "0"]]);
const form = (fields: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams([...untouched, ...Object.entries(fields)]);
const read = (posted: URLSearchParams) => readSectionForm(posted, dimension, levels);

describe("a posted section in which somebody chose between two versions", () => {
  const typed = { "choice:REC-1": "4", "revision:REC-1": "2", "theirs:REC-1": "3" };

  test("keeps what was typed on the revision that was shown, even where nothing else changed", () => {
    const section = read(form({ ...typed, settle: "mine:REC-1" }));
    if (!section.ok) throw new Error("The section was refused.");
    expect(section.entries[0]).toMatchObject({ baseRevision: 3, shown: null, entry: { answer: { level: 4 } } });
  });

  test("leaves the question out when the saved version stays", () => {
    const section = read(form({ ...typed, settle: "theirs:REC-1" }));
    if (!section.ok) throw new Error("The section was refused.");
    expect(section.entries.map(({ capabilityId }) => capabilityId)).toEqual(["REC-2", "REC-3", "REC-4", "REC-5"]);
    expect(section.questions).not.toHaveProperty("REC-1");
  });

  test("without a choice, the question stays on the revision it was typed on", () => {
    expect(read(new URLSearchParams(typed))).toMatchObject({ entries: [{ capabilityId: "REC-1", baseRevision: 2 }] });
  });
});

describe("a posted section", () => {
  test("has one entry for each of its questions, in their order", () => {
    const section = read(form({ "choice:REC-2": "3", "note:REC-5": "to discuss" }));
    if (!section.ok) throw new Error("The section was refused.");
    expect(section.entries.map(({ capabilityId }) => capabilityId)).toEqual(dimension.capabilities.map(({ id }) => id));
    expect(section.entries[1]).toMatchObject({ baseRevision: 0, entry: { answer: { level: 3 } } });
    expect(section.entries[4]).toMatchObject({ entry: { answer: null, note: "to discuss" } });
  });

  test("says nothing about questions of another section, or of none", () => {
    const section = read(form({ "choice:STD-1": "3", "choice:__proto__": "3", choice: "3" }));
    expect(section).toMatchObject({ ok: true });
    expect(Object.keys(section.questions)).toEqual(dimension.capabilities.map(({ id }) => id));
  });

  test("with one bad field saves nothing, and names every bad field of every question", () => {
    const section = read(
      form({
        "choice:REC-1": "3",
        "choice:REC-2": "9",
        "note:REC-2": "x".repeat(4001),
        "choice:REC-3": "notApplicable",
        "choice:REC-4": "notApplicable",
        "evidenceUrl:REC-5": "javascript:alert(1)",
      }),
    );
    expect(section).toMatchObject({
      ok: false,
      faults: {
        "REC-2": { note: "noteTooLong" },
        "REC-3": { answer: "notApplicableNotAllowed" },
        "REC-4": { reason: "reasonTooShort" },
        "REC-5": { evidenceUrl: "urlNotWeb" },
      },
    });
    expect(section).not.toHaveProperty("entries");
  });

  test("keeps what was typed, so that the form can come back filled in", () => {
    const section = read(form({ "choice:REC-2": "9", "note:REC-2": "kept" }));
    expect(section.questions["REC-2"]).toMatchObject({ choice: "9", note: "kept" });
  });

  test("with the button 'clear this answer' empties that answer and keeps its note", () => {
    const section = read(
      form({ clear: "REC-4", "choice:REC-4": "notApplicable", "reason:REC-4": "", "note:REC-4": "n" }),
    );
    if (!section.ok) throw new Error("The section was refused.");
    expect(section.entries[3]).toMatchObject({ capabilityId: "REC-4", entry: { answer: null, note: "n" } });
  });

  test("with the button 'still so' answers that question as in the round before, and keeps a note that was typed", () => {
    const last = { "REC-1": { answer: { level: 3 }, note: "then", evidenceUrl: "https://example.edu/then" } };
    const entryOf = (fields: Readonly<Record<string, string>>) => {
      const section = readSectionForm(form(fields), dimension, levels, last);
      if (!section.ok) throw new Error("The section was refused.");
      return section.entries[0]?.entry;
    };
    expect(entryOf({ keep: "REC-1" })).toEqual(last["REC-1"]);
    expect(entryOf({ keep: "REC-1", "note:REC-1": "now" })).toMatchObject({ answer: { level: 3 }, note: "now" });
    expect(entryOf({ keep: "REC-2" })?.answer).toBeNull();
    expect(entryOf({})?.answer).toBeNull();
  });

  test("an answer without the revision it was made from is refused; a question without either is skipped", () => {
    const bare = read(new URLSearchParams({ "choice:REC-1": "3" }));
    expect(bare).toMatchObject({ ok: false, faults: { "REC-1": { answer: "answerUnknown" } } });
    expect(read(new URLSearchParams())).toMatchObject({ ok: true, entries: [] });
  });

  test("whatever is posted, it is read or refused with a reason, and never throws", () => {
    const names = dimension.capabilities.flatMap(({ id }) =>
      (["choice", "reason", "note", "evidenceUrl", "revision", "was"] as const).map((field) => fieldName(field, id)),
    );
    const values = fc.oneof(
      fc.constantFrom("1", "5", "6", "0", "notApplicable", "dontKnow"),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names, "clear"), values)), (pairs) => {
        const section = read(new URLSearchParams(pairs));
        return section.ok || Object.keys(section.faults).length > 0;
      }),
    );
  });
});
