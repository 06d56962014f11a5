import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnswerableInstrument, checkAnswersFile } from "#app/questions/answers-file.ts";

const instrument: AnswerableInstrument = {
  id: "open-data",
  version: "1.2.0",
  levels: 5,
  capabilities: [
    { id: "POL-1", mayBeNotApplicable: false },
    { id: "POL-2", mayBeNotApplicable: true },
    { id: "POL-3", mayBeNotApplicable: false },
  ],
};

const file = (answers: unknown, rest: object = {}) => ({ instrument: "open-data", ...rest, answers });

test("levels, reasons and don't-know are taken as they stand; what is left out is unanswered", () => {
  const answers = {
    "POL-1": { level: 5 },
    "POL-2": { notApplicable: "  no data on people " },
    "POL-3": { dontKnow: true },
  };
  expect(checkAnswersFile(file(answers, { version: "1.2.0" }), instrument)).toEqual({
    ok: true,
    answers: { "POL-1": { level: 5 }, "POL-2": { notApplicable: "no data on people" }, "POL-3": { dontKnow: true } },
    circumstances: {},
  });
  expect(checkAnswersFile(file({}), instrument)).toEqual({ ok: true, answers: {}, circumstances: {} });
});

test("a downloaded assessment is an answers file: what it says besides is passed over, whatever it holds", () => {
  const rest = {
    notes: { "POL-1": { note: "n" } },
    institution: { name: "Harbour" },
    language: "en",
    state: "draft",
    target: null,
    capacity: 8,
    createdAt: 0,
    updatedAt: [],
    submittedAt: null,
    exportedAt: "now",
  };
  expect(checkAnswersFile(file({ "POL-1": { level: 2 } }, rest), instrument)).toEqual({
    ok: true,
    answers: { "POL-1": { level: 2 } },
    circumstances: {},
  });
});

describe("answers to questions about circumstances", () => {
  const fact = { id: "means", kind: "number", min: 0, max: 10, whole: true, marks: null } as const;
  const asking = {
    ...instrument,
    circumstances: [{ ...fact, mayBeNotApplicable: false, reverse: false, scored: false }],
  };

  test("stand among the others and come back apart", () => {
    expect(checkAnswersFile(file({ "POL-1": { level: 2 }, means: { number: 4 } }), asking)).toEqual({
      ok: true,
      answers: { "POL-1": { level: 2 } },
      circumstances: { means: { number: 4 } },
    });
  });

  test("are checked like any answer, and unknown where the instrument does not ask", () => {
    const wrong = checkAnswersFile(file({ means: { level: 2 } }), asking);
    expect(wrong.ok ? [] : wrong.problems.map(({ path }) => path)).toEqual([["answers", "means", "level"]]);
    const unknown = checkAnswersFile(file({ means: { number: 4 } }), instrument);
    expect(unknown.ok ? "" : unknown.problems[0]?.message).toContain('"means" is no capability');
  });
});

describe("each mistake is named where it stands, with what is allowed", () => {
  const mistakes: [string, unknown, (string | number)[], string][] = [
    ["no object", [1], [], "An answers file is an object"],
    ["nothing at all", null, [], "An answers file is an object"],
    ["a key nobody knows", file({}, { verison: "1.2.0" }), ["verison"], 'Did you mean "version"?'],
    ["a key beside those of a download", file({}, { note: "n" }), ["note"], '"note" is not known here'],
    ["no instrument", { answers: {} }, ["instrument"], 'Add "instrument": "open-data"'],
    ["another instrument", { instrument: "other", answers: {} }, ["instrument"], 'Write "open-data"'],
    ["another version", file({}, { version: "2.0.0" }), ["version"], 'Write "1.2.0", or leave "version" out'],
    ["a version that is a number", file({}, { version: 1.2 }), ["version"], "Put it in quotes"],
    ["no answers", { instrument: "open-data" }, ["answers"], '"answers" is missing'],
    ["answers in a list", file([]), ["answers"], "must be an object"],
    ["an unknown capability", file({ "PLO-1": { level: 1 } }), ["answers", "PLO-1"], 'Did you mean "POL-1"?'],
    ["a bare number", file({ "POL-1": 3 }), ["answers", "POL-1"], 'Write { "level": 3 }'],
    ["null for unanswered", file({ "POL-1": null }), ["answers", "POL-1"], "Leave POL-1 out when it is not answered"],
    ["an empty answer", file({ "POL-1": {} }), ["answers", "POL-1"], "no answer"],
    ["two answers at once", file({ "POL-1": { level: 1, dontKnow: true } }), ["answers", "POL-1"], "several answers"],
    [
      "a kind of answer not asked for",
      file({ "POL-1": { text: "x" } }),
      ["answers", "POL-1", "text"],
      '"text" does not answer POL-1',
    ],
    [
      "a level above the scale",
      file({ "POL-1": { level: 6 } }),
      ["answers", "POL-1", "level"],
      "whole number from 1 to 5",
    ],
    ["level 0", file({ "POL-1": { level: 0 } }), ["answers", "POL-1", "level"], "outside the scale"],
    ["half a level", file({ "POL-1": { level: 2.5 } }), ["answers", "POL-1", "level"], "between two levels"],
    ["a level in quotes", file({ "POL-1": { level: "3" } }), ["answers", "POL-1", "level"], "without quotes"],
    ["no level", file({ "POL-1": { level: null } }), ["answers", "POL-1", "level"], "not a number"],
    [
      "don't-know that is false",
      file({ "POL-1": { dontKnow: false } }),
      ["answers", "POL-1", "dontKnow"],
      "can only be true",
    ],
    [
      "not applicable where it always applies",
      file({ "POL-1": { notApplicable: "x" } }),
      ["answers", "POL-1", "notApplicable"],
      "applies to every institution",
    ],
    [
      "not applicable without a reason",
      file({ "POL-2": { notApplicable: " " } }),
      ["answers", "POL-2", "notApplicable"],
      "The reason is missing",
    ],
    [
      "not applicable: true",
      file({ "POL-2": { notApplicable: true } }),
      ["answers", "POL-2", "notApplicable"],
      "The reason is missing",
    ],
    [
      "a reason as long as a book",
      file({ "POL-2": { notApplicable: "x".repeat(2001) } }),
      ["answers", "POL-2", "notApplicable"],
      "Shorten it",
    ],
  ];
  test.each(mistakes)("%s", (_, value, path, message) => {
    const checked = checkAnswersFile(value, instrument);
    expect(checked.ok).toBe(false);
    if (!checked.ok) {
      expect(checked.problems).toHaveLength(1);
      expect(checked.problems[0]?.path).toEqual(path);
      expect(checked.problems[0]?.message).toContain(message);
    }
  });
});

test("all mistakes come back at once", () => {
  const checked = checkAnswersFile(
    file({ "POL-1": 3, "POL-9": { level: 1 }, "POL-3": { level: 9 } }, { version: "9.9.9" }),
    instrument,
  );
  expect(checked.ok ? 0 : checked.problems.length).toBe(4);
});

test("a file full of mistakes ends after two hundred", () => {
  const answers = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`X-${index}`, { level: 1 }]));
  const checked = checkAnswersFile(file(answers), instrument);
  expect(checked.ok ? 0 : checked.problems.length).toBe(201);
});

test("any value at all ends in answers or mistakes", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.jsonValue().map((answers) => file(answers)),
        fc.jsonValue().map((one) => file({ "POL-1": one })),
      ),
      (value) => {
        const checked = checkAnswersFile(value, instrument);
        expect(checked.ok || checked.problems.length > 0).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
