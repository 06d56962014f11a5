import { expect, test } from "vitest";
import { assessmentFile } from "#app/assessments/assessment-file.ts";
import { checkAnswersFile } from "#app/questions/answers-file.ts";
import { answerable } from "#app/surveys/answerable-instrument.ts";
import { flagship } from "../../support/flagship.ts";
import { harbour, later, noon } from "./an-assessment.ts";

const instrument = flagship();
const saved = { note: null, evidenceUrl: null, revision: 1, updatedAt: noon.toISOString() };

test("every field of the document may stand in an answers file, and the answers come back from it", () => {
  const file = assessmentFile(
    {
      id: "a",
      institutionId: "i",
      round: null,
      institution: harbour,
      instrument: { id: instrument.id, version: instrument.version },
      language: "en",
      state: "submitted",
      createdAt: noon.toISOString(),
      updatedAt: later.toISOString(),
      submittedAt: later.toISOString(),
      target: "employment",
      capacity: 8,
      ownWeights: { by: "Senate", reason: "Trust comes first.", points: { STD: 2, REC: 1, TEC: 1, CUL: 1 } },
      demonstration: true,
      entries: {
        "STD-1": { ...saved, answer: { level: 3 }, note: "{{count}}" },
        "REC-4": { ...saved, answer: { notApplicable: "no framework exists" } },
        "TEC-5": { ...saved, answer: { dontKnow: true } },
        "CUL-1": { ...saved, answer: null, evidenceUrl: "https://example.org" },
      },
    },
    later,
  );
  expect(checkAnswersFile(JSON.parse(JSON.stringify(file)), answerable(instrument))).toEqual({
    ok: true,
    answers: { "STD-1": { level: 3 }, "REC-4": { notApplicable: "no framework exists" }, "TEC-5": { dontKnow: true } },
    circumstances: {},
  });
});
