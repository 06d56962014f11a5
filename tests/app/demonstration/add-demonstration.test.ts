import { expect, test } from "vitest";
import { grantSession } from "#app/accounts/session.server.ts";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { readItems } from "#app/assessments/read-items.server.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { reopenAssessment } from "#app/assessments/reopen-assessment.server.ts";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import { buildDemonstrationRelease } from "#app/benchmarks/build-release.server.ts";
import {
  listEveryRelease,
  readDemonstrationRelease,
  readRelease,
  readReleaseBefore,
} from "#app/benchmarks/read-release.server.ts";
import { addDemonstration } from "#app/demonstration/add-demonstration.server.ts";
import { openDemonstration } from "#app/demonstration/open-demonstration.server.ts";
import { readDemonstration } from "#app/demonstration/read-demonstration.server.ts";
import { removeDemonstration } from "#app/demonstration/remove-demonstration.server.ts";
import type { Database } from "#db/database.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";

const now = new Date("2026-11-21T12:00:00Z");
const later = new Date("2026-12-31T12:00:00Z");
const clock = () => now;
const nobody = { kind: "anonymous" } as const;
const tables = [
  "answer",
  "assessment",
  "demonstration",
  "institution",
  "item_answer",
  "release",
  "release_figure",
  "release_group",
  "release_member",
  "session",
] as const;

async function rowsOf(database: Database): Promise<Readonly<Record<string, number>>> {
  const counts = tables.map(async (table) => {
    const rows = await database.read.selectFrom(table).selectAll().execute();
    return [table, rows.length] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

async function aRealAssessment(database: Database): Promise<string> {
  const { id, version } = flagship();
  const institution = { name: "A real one", country: "AU", type: "teaching", size: "medium", ror: null } as const;
  const start = { institution, instrument: { id, version }, language: "en" };
  const { assessmentId } = await startAssessment(database, start, now);
  for (const dimension of flagship().dimensions) {
    for (const { id: capabilityId } of dimension.capabilities) {
      const entry = { answer: { level: 5 }, note: null, evidenceUrl: null };
      await recordAnswer(database, assessmentId, { capabilityId, baseRevision: 0, entry }, now);
    }
  }
  await submitAssessment(database, assessmentId, now);
  return assessmentId;
}

describeEachDatabase("the demonstration", (fresh) => {
  test("is added once, and removed without a trace, leaving everything real", async () => {
    const database = await fresh.open();
    const real = await aRealAssessment(database);
    const before = await rowsOf(database);
    expect(await addDemonstration(database, flagship(), clock)).toBe("added");
    expect(await addDemonstration(database, flagship(), clock)).toBe("already there");
    const added = await rowsOf(database);
    expect(added).toMatchObject({ assessment: 76 * 2 + 1, institution: 76 + 1, release: 2, demonstration: 1 });
    const copy = await openDemonstration(database, nobody, now);
    await grantSession(database, null, copy?.assessmentId ?? "", now);
    expect(await removeDemonstration(database)).toBe(76 * 2 + 1);
    expect(await rowsOf(database)).toEqual(before);
    expect(await removeDemonstration(database)).toBe(0);
    expect((await readAssessment(database, real))?.demonstration).toBe(false);
  });

  test("two processes that add it at once add it once", async () => {
    const database = await fresh.open();
    const outcomes = await Promise.all([1, 2].map(() => addDemonstration(database, flagship(), clock)));
    expect(outcomes.toSorted()).toEqual(["added", "being added"]);
    expect((await readDemonstration(database))?.heroId).toBeTruthy();
    expect((await rowsOf(database)).assessment).toBe(76 * 2);
  });

  test("what a crash left half done is cleared and done again after a while", async () => {
    const database = await fresh.open();
    const crash = addDemonstration(database, flagship(), clock, (done) => {
      if (done > 20) throw new Error("power cut");
    });
    await expect(crash).rejects.toThrow("power cut");
    expect(await addDemonstration(database, flagship(), clock)).toBe("being added");
    const soon = () => new Date(now.getTime() + 31_000);
    expect(await addDemonstration(database, flagship(), soon)).toBe("added");
    expect((await rowsOf(database)).assessment).toBe(76 * 2);
  });

  test("a release counts no real answer and no visitor's copy, and never changes", async () => {
    const database = await fresh.open();
    await aRealAssessment(database);
    await addDemonstration(database, flagship(), clock);
    const newest = await readDemonstrationRelease(database, flagship());
    const copy = await openDemonstration(database, nobody, now);
    await reopenAssessment(database, copy?.assessmentId ?? "", now);
    await submitAssessment(database, copy?.assessmentId ?? "", now);
    const again = await buildDemonstrationRelease(database, flagship(), later, later);
    expect(again).toEqual({ ...newest, id: "demo-3", number: 3, asOf: "2026-12-31" });
    expect(await readRelease(database, "demo-2")).toEqual(newest);
    expect((await readReleaseBefore(database, again))?.id).toBe("demo-2");
    expect((await listEveryRelease(database)).map(({ id }) => id)).toEqual(["demo-1", "demo-2", "demo-3"]);
    expect(await readRelease(database, "demo-9")).toBeNull();
  });

  test("each visitor gets a copy of their own, the same one again, and it goes with the session", async () => {
    const database = await fresh.open();
    expect(await openDemonstration(database, nobody, now)).toBeNull();
    await addDemonstration(database, flagship(), clock);
    const one = await openDemonstration(database, nobody, now);
    const other = await openDemonstration(database, nobody, now);
    expect(one?.assessmentId).not.toBe(other?.assessmentId);
    await grantSession(database, null, one?.assessmentId ?? "", now);
    const actor = { kind: "holder", assessments: [one?.assessmentId ?? ""] } as const;
    expect(await openDemonstration(database, actor, now)).toEqual({ assessmentId: one?.assessmentId, isNew: false });
    const copied = await readAssessment(database, one?.assessmentId ?? "");
    const template = await readAssessment(database, (await readDemonstration(database))?.heroId ?? "");
    expect(copied).toMatchObject({
      institution: template?.institution,
      entries: template?.entries,
      submittedAt: template?.submittedAt,
      demonstration: true,
    });
    const told = await readItems(database, template?.id ?? "");
    expect(Object.keys(told).length).toBeGreaterThan(10);
    expect(await readItems(database, copied?.id ?? "")).toEqual(told);
    await openDemonstration(database, nobody, later);
    expect(await readItems(database, one?.assessmentId ?? "")).toEqual({});
    expect(await readAssessment(database, one?.assessmentId ?? "")).toBeNull();
    expect(await readAssessment(database, other?.assessmentId ?? "")).toBeNull();
    expect(await readAssessment(database, template?.id ?? "")).not.toBeNull();
  });
});
