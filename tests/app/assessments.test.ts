import { expect, test } from "vitest";
import { actorOf, grantSession } from "#app/accounts/session.server.ts";
import { MissingAssessmentError } from "#app/assessments/assessment.ts";
import { changeProfile } from "#app/assessments/change-profile.server.ts";
import { deleteAssessment } from "#app/assessments/delete-assessment.server.ts";
import { emptyEntry } from "#app/assessments/entry.ts";
import { exportAssessment } from "#app/assessments/export-assessment.server.ts";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { renewLinks } from "#app/assessments/renew-links.server.ts";
import { reopenAssessment } from "#app/assessments/reopen-assessment.server.ts";
import { resumeAssessment } from "#app/assessments/resume-assessment.server.ts";
import { saveCircumstances } from "#app/assessments/save-circumstances.server.ts";
import { setPlan } from "#app/assessments/set-plan.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import { checkAnswersFile } from "#app/questions/answers-file.ts";
import { answerable } from "#app/surveys/answerable-instrument.ts";
import { addGrant, addPerson } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { anAssessment, harbour, later, noon } from "./assessments/an-assessment.ts";

const nobody = { kind: "anonymous" } as const;
const change = { capabilityId: "STD-1", baseRevision: 0, entry: { ...emptyEntry, answer: { level: 3 } } };

describeEachDatabase("the life of an assessment", (fresh) => {
  async function started() {
    const database = await fresh.open();
    return { database, ...(await anAssessment(database)) };
  }

  test("it starts as an empty draft of one version of an instrument", async () => {
    const { database, assessmentId, institutionId } = await started();
    expect(await readAssessment(database, assessmentId)).toEqual({
      id: assessmentId,
      institutionId,
      institution: harbour,
      round: null,
      instrument: { id: "micro-credential-readiness", version: "1.0.0" },
      language: "en",
      state: "draft",
      createdAt: noon.toISOString(),
      updatedAt: noon.toISOString(),
      submittedAt: null,
      target: null,
      capacity: null,
      ownWeights: null,
      demonstration: false,
      entries: {},
    });
    expect(await readAssessment(database, "nowhere")).toBeNull();
  });

  test("its link and its code lead back to it, however the code is typed", async () => {
    const { database, assessmentId, token, code } = await started();
    const typings = [
      token,
      ` ${token}\n`,
      code,
      code.toLowerCase(),
      code.replaceAll("-", ""),
      code.replaceAll("-", " – "),
    ];
    for (const typed of typings) expect(await resumeAssessment(database, typed)).toBe(assessmentId);
  });

  test("nothing else leads to it: not its id, its hashes, half a code, or a very long text", async () => {
    const { database, assessmentId, token, code } = await started();
    const row = await database.read.selectFrom("assessment").selectAll().executeTakeFirstOrThrow();
    const guesses = ["", assessmentId, row.token_hash, row.code_hash, code.slice(0, 9), `${token}x`, "a".repeat(1e6)];
    for (const guess of guesses) expect(await resumeAssessment(database, guess)).toBeNull();
  });

  test("the database holds neither link nor code", async () => {
    const { database, token, code } = await started();
    const rows = JSON.stringify(await database.read.selectFrom("assessment").selectAll().execute());
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(code);
  });

  test("renewed links replace the old ones and sign everybody else out", async () => {
    const { database, assessmentId, token, code } = await started();
    const mine = await grantSession(database, null, assessmentId, noon);
    const theirs = await grantSession(database, null, assessmentId, noon);
    const renewed = await renewLinks(database, assessmentId, mine);
    expect(await resumeAssessment(database, token)).toBeNull();
    expect(await resumeAssessment(database, code)).toBeNull();
    expect(await resumeAssessment(database, renewed.token)).toBe(assessmentId);
    expect(await resumeAssessment(database, renewed.code)).toBe(assessmentId);
    expect(await actorOf(database, mine, noon)).toEqual({ kind: "holder", assessments: [assessmentId] });
    expect(await actorOf(database, theirs, noon)).toEqual({ kind: "anonymous" });
  });

  test("submitting twice keeps the first moment, and reopening brings every answer back", async () => {
    const { database, assessmentId } = await started();
    await recordAnswer(database, assessmentId, change, noon);
    expect(await submitAssessment(database, assessmentId, noon)).toEqual({ submittedAt: noon.toISOString() });
    expect(await submitAssessment(database, assessmentId, later)).toEqual({ submittedAt: noon.toISOString() });
    await reopenAssessment(database, assessmentId, later);
    await reopenAssessment(database, assessmentId, later);
    expect(await readAssessment(database, assessmentId)).toMatchObject({
      state: "draft",
      submittedAt: null,
      entries: { "STD-1": { answer: { level: 3 }, revision: 1 } },
    });
  });

  test("its plan can be set before and after it is submitted", async () => {
    const { database, assessmentId } = await started();
    await setPlan(database, assessmentId, { target: "ambitious", capacity: 12 }, nobody, noon);
    await submitAssessment(database, assessmentId, noon);
    await setPlan(database, assessmentId, { target: null, capacity: 8 }, nobody, later);
    expect(await readAssessment(database, assessmentId)).toMatchObject({ target: null, capacity: 8 });
  });

  test("its profile can be corrected without touching another institution of the same name", async () => {
    const { database, assessmentId } = await started();
    const other = await anAssessment(database);
    const changed = { ...harbour, name: "Harbour University of Technology" };
    expect(await changeProfile(database, assessmentId, changed)).toBe(true);
    expect((await readAssessment(database, assessmentId))?.institution.name).toBe("Harbour University of Technology");
    expect((await readAssessment(database, other.assessmentId))?.institution.name).toBe("Harbour University");
  });

  test("its profile is not corrected from here once people look after the institution", async () => {
    const { database, assessmentId, institutionId } = await started();
    const lead = await addPerson(database, "Mona", noon);
    await addGrant(database, lead.id, "lead", { kind: "institution", id: institutionId }, noon);
    expect(await changeProfile(database, assessmentId, { ...harbour, name: "Elsewhere" })).toBe(false);
    expect((await readAssessment(database, assessmentId))?.institution.name).toBe("Harbour University");
  });

  test("its export is an answers file with everything else it was told", async () => {
    const { database, assessmentId } = await started();
    const entry = { answer: { notApplicable: "no framework exists" }, note: "Asked twice", evidenceUrl: null };
    await recordAnswer(database, assessmentId, change, noon);
    await recordAnswer(database, assessmentId, { capabilityId: "REC-4", baseRevision: 0, entry }, noon);
    const note = {
      capabilityId: "TEC-1",
      baseRevision: 0,
      entry: { ...emptyEntry, evidenceUrl: "https://example.org" },
    };
    await recordAnswer(database, assessmentId, note, noon);
    expect(await exportAssessment(database, assessmentId, nobody, later)).toEqual({
      instrument: "micro-credential-readiness",
      version: "1.0.0",
      answers: { "STD-1": { level: 3 }, "REC-4": { notApplicable: "no framework exists" } },
      notes: { "REC-4": { note: "Asked twice" }, "TEC-1": { evidenceUrl: "https://example.org" } },
      institution: harbour,
      language: "en",
      state: "draft",
      target: null,
      capacity: null,
      createdAt: noon.toISOString(),
      updatedAt: noon.toISOString(),
      submittedAt: null,
      exportedAt: later.toISOString(),
    });
    expect(await exportAssessment(database, "nowhere", nobody, later)).toBeNull();
  });

  test("its export holds circumstances with their notes, and both kinds of answers come back from it", async () => {
    const { database, assessmentId } = await started();
    await recordAnswer(database, assessmentId, change, noon);
    const means = { answer: { choice: "scarce" }, note: "Since 2024", evidenceUrl: null };
    await saveCircumstances(database, assessmentId, { means }, noon);
    const file = await exportAssessment(database, assessmentId, nobody, later);
    expect(file?.notes).toEqual({ means: { note: "Since 2024" } });
    expect(checkAnswersFile(JSON.parse(JSON.stringify(file)), answerable(flagship()))).toEqual({
      ok: true,
      answers: { "STD-1": { level: 3 } },
      circumstances: { means: { choice: "scarce" } },
    });
  });

  test("deleting it leaves nothing of it in any table, and other assessments whole", async () => {
    const { database, assessmentId, token } = await started();
    const other = await anAssessment(database);
    await recordAnswer(database, assessmentId, change, noon);
    await recordAnswer(database, other.assessmentId, change, noon);
    await grantSession(database, null, assessmentId, noon);
    await deleteAssessment(database, assessmentId, { kind: "operator" }, noon);
    await deleteAssessment(database, assessmentId, { kind: "operator" }, noon);
    expect(await resumeAssessment(database, token)).toBeNull();
    for (const table of ["assessment", "institution", "answer"] as const) {
      expect(await database.read.selectFrom(table).selectAll().execute()).toHaveLength(1);
    }
    expect(await database.read.selectFrom("session").selectAll().execute()).toEqual([]);
    expect((await readAssessment(database, other.assessmentId))?.entries).toHaveProperty("STD-1");
  });

  test("whatever is done to an assessment that is gone says that it is gone", async () => {
    const database = await fresh.open();
    const acts = [
      () => submitAssessment(database, "nowhere", noon),
      () => reopenAssessment(database, "nowhere", noon),
      () => setPlan(database, "nowhere", { target: null, capacity: null }, nobody, noon),
      () => renewLinks(database, "nowhere", null),
      () => changeProfile(database, "nowhere", harbour),
    ];
    for (const act of acts) await expect(act()).rejects.toThrow(MissingAssessmentError);
  });
});
