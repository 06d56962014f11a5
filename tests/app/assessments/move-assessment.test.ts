import { expect, test } from "vitest";
import { deleteAssessment } from "#app/assessments/delete-assessment.server.ts";
import { moveAssessment } from "#app/assessments/move-assessment.server.ts";
import { readEarlier } from "#app/assessments/read-earlier.server.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import type { Database } from "#db/database.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { readItemEntries } from "#db/queries/item-answers.server.ts";
import { findOrigin, listMoves } from "#db/queries/moved-assessments.server.ts";
import { describeEachDatabase } from "../../support/database.server.ts";
import { guideLibrary, secondVersions } from "../../support/guide-library.ts";
import { harbour, later, noon } from "./an-assessment.ts";

const operator = { kind: "operator" } as const;
const english = createTranslator("en");

/** An assessment of version 1.0.0 with an answer that no longer fits, moved to 2.0.0. */
async function moved(database: Database) {
  const instrument = { id: "open-data", version: "1.0.0" };
  const { assessmentId } = await startAssessment(database, { institution: harbour, instrument, language: "en" }, noon);
  const away = { answer: { notApplicable: "no people" }, note: "see paper 12", evidenceUrl: null };
  await recordAnswer(database, assessmentId, { capabilityId: "POL-2", baseRevision: 0, entry: away }, noon);
  const from = await findAssessment(database.read, assessmentId);
  if (from === null) throw new Error("It is gone.");
  const before = await readEntries(database.read, assessmentId);
  const order = {
    ...{ from, to: { id: "open-data", version: "2.0.0" }, onLadder: ["POL-2"], keepsTarget: true, keeper: null },
    entries: { "POL-2": { ...away, answer: null }, staff: { answer: { number: 4 }, note: null, evidenceUrl: null } },
    ownWeights: { by: "The board", reason: "Policy first.", points: { POL: 1 } },
  };
  const begun = await moveAssessment(database, order, later);
  return { from, before, begun };
}

describeEachDatabase("moving answers to a newer version", (fresh) => {
  test("makes a linked assessment of the same institution and leaves the other one as it was", async () => {
    const database = await fresh.open();
    const { from, before, begun } = await moved(database);
    expect(await findAssessment(database.read, begun.assessmentId)).toMatchObject({
      ...{ institutionId: from.institutionId, state: "draft", language: "en" },
      instrument: { id: "open-data", version: "2.0.0" },
    });
    expect(await readEntries(database.read, begun.assessmentId)).toMatchObject({
      "POL-2": { answer: null, note: "see paper 12" },
    });
    expect(await readItemEntries(database.read, begun.assessmentId)).toMatchObject({
      staff: { answer: { number: 4 } },
    });
    expect((await findAssessment(database.read, begun.assessmentId))?.ownWeights?.by).toBe("The board");
    expect(await findAssessment(database.read, from.id)).toEqual(from);
    expect(await readEntries(database.read, from.id)).toEqual(before);
    const origin = await findOrigin(database.read, begun.assessmentId);
    expect(origin).toEqual({ assessmentId: from.id, version: "1.0.0" });
    expect(await listMoves(database.read, from.id)).toEqual([{ assessmentId: begun.assessmentId, version: "2.0.0" }]);
  });

  test("shows the old answer beside a question that arrived open, to whoever may read where it came from", async () => {
    const database = await fresh.open();
    const { begun } = await moved(database);
    const library = await guideLibrary({ format: 1 }, secondVersions[1]);
    const assessment = await findAssessment(database.read, begun.assessmentId);
    if (assessment === null) throw new Error("It is gone.");
    expect(await readEarlier(database, library, assessment, english, () => true)).toEqual({
      "POL-2": expect.stringContaining("In version 1.0.0 you answered \u201cDoes not apply: no people\u201d."),
    });
    expect(await readEarlier(database, library, assessment, english, () => false)).toEqual({});
    const without = await guideLibrary(secondVersions[1]);
    expect(await readEarlier(database, without, assessment, english, () => true)).toEqual({});
  });

  test("either can be deleted by itself, and the other stays", async () => {
    const database = await fresh.open();
    const { from, begun } = await moved(database);
    await deleteAssessment(database, from.id, operator, later);
    expect(await findOrigin(database.read, begun.assessmentId)).toBeNull();
    expect(Object.keys(await readEntries(database.read, begun.assessmentId))).toEqual(["POL-2"]);
    await deleteAssessment(database, begun.assessmentId, operator, later);
    for (const table of ["assessment", "institution", "moved_assessment"] as const)
      expect(await database.read.selectFrom(table).selectAll().execute(), table).toEqual([]);
  });
});
