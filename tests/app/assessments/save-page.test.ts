import { expect, test } from "vitest";
import { type Entry, emptyEntry } from "#app/assessments/entry.ts";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { recordSheet } from "#app/assessments/record-sheet.server.ts";
import { type PageEntry, savePage } from "#app/assessments/save-page.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { anAssessment, later, noon } from "./an-assessment.ts";

const level = (number: number): Entry => ({ ...emptyEntry, answer: { level: number } });
const typed = (capabilityId: string, entry: Entry, baseRevision = 0, shown = emptyEntry): PageEntry => ({
  capabilityId,
  baseRevision,
  entry,
  shown,
});

describeEachDatabase("saving a page", (fresh) => {
  async function started() {
    const database = await fresh.open();
    const { assessmentId } = await anAssessment(database);
    const post = (page: readonly PageEntry[], now = noon) => savePage(database, recordSheet(assessmentId), page, now);
    const read = () => readAssessment(database, assessmentId);
    return { database, assessmentId, post, read };
  }

  test("all changed questions are saved together", async () => {
    const { post, read } = await started();
    expect(await post([typed("STD-1", level(2)), typed("STD-2", level(3))])).toMatchObject({
      ok: true,
      saved: [
        { capabilityId: "STD-1", revision: 1 },
        { capabilityId: "STD-2", revision: 1 },
      ],
      stale: [],
    });
    expect((await read())?.entries).toMatchObject({ "STD-1": level(2), "STD-2": level(3) });
  });

  test("questions that were not changed are left alone, even when somebody else has changed them since", async () => {
    const { database, assessmentId, post, read } = await started();
    await recordAnswer(database, assessmentId, { capabilityId: "STD-1", baseRevision: 0, entry: level(4) }, noon);
    const outcome = await post([typed("STD-1", emptyEntry), typed("STD-2", level(3))]);
    expect(outcome).toMatchObject({ ok: true, saved: [{ capabilityId: "STD-2" }], stale: [] });
    expect((await read())?.entries).toMatchObject({ "STD-1": level(4), "STD-2": level(3) });
  });

  test("a stale question is reported with both values while the others are saved", async () => {
    const { database, assessmentId, post, read } = await started();
    await recordAnswer(database, assessmentId, { capabilityId: "STD-1", baseRevision: 0, entry: level(4) }, noon);
    const outcome = await post([typed("STD-1", level(1)), typed("STD-2", level(3))]);
    expect(outcome).toMatchObject({
      ok: true,
      saved: [{ capabilityId: "STD-2", revision: 1 }],
      stale: [{ capabilityId: "STD-1", yours: level(1), theirs: { ...level(4), revision: 1 } }],
    });
    expect((await read())?.entries).toMatchObject({ "STD-1": level(4), "STD-2": level(3) });
  });

  test("a page on which nothing was changed or everything is stale touches nothing", async () => {
    const { database, assessmentId, post, read } = await started();
    await recordAnswer(database, assessmentId, { capabilityId: "STD-1", baseRevision: 0, entry: level(4) }, noon);
    const before = await read();
    expect(await post([typed("STD-1", level(4), 1, level(4))], later)).toEqual({ ok: true, saved: [], stale: [] });
    expect(await post([typed("STD-1", level(1))], later)).toMatchObject({ ok: true, saved: [], stale: [{}] });
    expect(await read()).toEqual(before);
  });

  test("a submitted assessment takes no page", async () => {
    const { database, assessmentId, post } = await started();
    await submitAssessment(database, assessmentId, noon);
    expect(await post([typed("STD-1", level(2))])).toEqual({ ok: false, reason: "closed" });
  });

  test("an impossible value in one question saves none of the page", async () => {
    const { post, read } = await started();
    const impossible = typed("STD-2", { ...emptyEntry, answer: { level: null as unknown as number } });
    await expect(post([typed("STD-1", level(2)), impossible])).rejects.toThrow();
    expect((await read())?.entries).toEqual({});
  });
});
