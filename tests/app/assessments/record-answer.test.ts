import { expect, test } from "vitest";
import { MissingAssessmentError } from "#app/assessments/assessment.ts";
import { type Entry, emptyEntry } from "#app/assessments/entry.ts";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import type { Database } from "#db/database.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { anAssessment, later, noon } from "./an-assessment.ts";

const level = (number: number): Entry => ({ ...emptyEntry, answer: { level: number } });

describeEachDatabase("recording an answer", (fresh) => {
  async function started() {
    const database = await fresh.open();
    const { assessmentId } = await anAssessment(database);
    const save = (baseRevision: number, entry: Entry, now = noon) =>
      recordAnswer(database, assessmentId, { capabilityId: "STD-1", baseRevision, entry }, now);
    return { database, assessmentId, save };
  }

  const entriesOf = async (database: Database, id: string) => (await readAssessment(database, id))?.entries;

  test("each save returns the next revision and its moment", async () => {
    const { database, assessmentId, save } = await started();
    expect(await save(0, level(2))).toEqual({ ok: true, revision: 1, savedAt: noon.toISOString() });
    expect(await save(1, level(3), later)).toEqual({ ok: true, revision: 2, savedAt: later.toISOString() });
    expect(await entriesOf(database, assessmentId)).toEqual({
      "STD-1": { ...level(3), revision: 2, updatedAt: later.toISOString() },
    });
  });

  test("every kind of answer comes back as it was given", async () => {
    const { database, assessmentId } = await started();
    const given: Record<string, Entry> = {
      "STD-1": { answer: { level: 4 }, note: "Agreed in March.\nSee minutes.", evidenceUrl: "https://example.org/m" },
      "STD-2": { answer: { notApplicable: "no framework exists" }, note: null, evidenceUrl: null },
      "STD-3": { answer: { dontKnow: true }, note: "نسأل العميد", evidenceUrl: null },
      "STD-4": { answer: null, note: "To discuss", evidenceUrl: null },
    };
    for (const [capabilityId, entry] of Object.entries(given)) {
      await recordAnswer(database, assessmentId, { capabilityId, baseRevision: 0, entry }, noon);
    }
    const stored = { revision: 1, updatedAt: noon.toISOString() };
    expect(await entriesOf(database, assessmentId)).toEqual(
      Object.fromEntries(Object.entries(given).map(([id, entry]) => [id, { ...entry, ...stored }])),
    );
  });

  test("clearing an answer keeps its revision growing", async () => {
    const { save } = await started();
    await save(0, level(2));
    expect(await save(1, emptyEntry)).toMatchObject({ ok: true, revision: 2 });
    expect(await save(0, level(5))).toMatchObject({
      ok: false,
      reason: "stale",
      theirs: { answer: null, revision: 2 },
    });
    expect(await save(2, level(5))).toMatchObject({ ok: true, revision: 3 });
  });

  test("a stale save changes nothing and shows both values", async () => {
    const { database, assessmentId, save } = await started();
    await save(0, level(2));
    const before = await readAssessment(database, assessmentId);
    expect(await save(0, level(5), later)).toEqual({
      ok: false,
      reason: "stale",
      yours: level(5),
      theirs: { ...level(2), revision: 1, updatedAt: noon.toISOString() },
    });
    expect(await readAssessment(database, assessmentId)).toEqual(before);
  });

  test("a revision nobody was ever given is stale too", async () => {
    const { save } = await started();
    expect(await save(7, level(2))).toMatchObject({
      reason: "stale",
      theirs: { answer: null, revision: 0, updatedAt: null },
    });
  });

  test("a save that is sent again after its confirmation was lost is confirmed again, once", async () => {
    const { database, assessmentId, save } = await started();
    const first = await save(0, level(2));
    for (let retry = 0; retry < 5; retry++) expect(await save(0, level(2), later)).toEqual(first);
    expect(await readAssessment(database, assessmentId)).toMatchObject({ updatedAt: noon.toISOString() });
  });

  test("a submitted assessment takes no answers", async () => {
    const { database, assessmentId, save } = await started();
    await submitAssessment(database, assessmentId, noon);
    expect(await save(0, level(2))).toEqual({ ok: false, reason: "closed" });
    expect(await entriesOf(database, assessmentId)).toEqual({});
  });

  test("an assessment that is gone is named as gone", async () => {
    const database = await fresh.open();
    const change = { capabilityId: "STD-1", baseRevision: 0, entry: level(2) };
    await expect(recordAnswer(database, "nowhere", change, noon)).rejects.toThrow(MissingAssessmentError);
  });

  test("the same question in two assessments never mixes", async () => {
    const { database, assessmentId, save } = await started();
    const other = await anAssessment(database);
    await save(0, level(2));
    const change = { capabilityId: "STD-1", baseRevision: 1, entry: level(5) };
    expect(await recordAnswer(database, other.assessmentId, change, noon)).toMatchObject({ reason: "stale" });
    expect(await entriesOf(database, other.assessmentId)).toEqual({});
    expect(await entriesOf(database, assessmentId)).toMatchObject({ "STD-1": { answer: { level: 2 } } });
  });
});
