import { expect, test } from "vitest";
import { type Entry, emptyEntry } from "#app/assessments/entry.ts";
import { exportAssessment } from "#app/assessments/export-assessment.server.ts";
import { itemSheet } from "#app/assessments/item-sheet.server.ts";
import { readItems } from "#app/assessments/read-items.server.ts";
import { saveEntry } from "#app/assessments/save-entry.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { anAssessment, later, noon } from "./an-assessment.ts";

const entry = (answer: ItemAnswer | null): Entry<ItemAnswer> => ({ ...emptyEntry, answer });

describeEachDatabase("answers of any kind", (fresh) => {
  async function started() {
    const database = await fresh.open();
    const { assessmentId } = await anAssessment(database);
    const save = (capabilityId: string, baseRevision: number, answer: ItemAnswer | null) =>
      saveEntry(database, itemSheet(assessmentId), { capabilityId, baseRevision, entry: entry(answer) }, later);
    return { database, assessmentId, save };
  }

  test("are kept as they were given, and change only on the revision that was seen", async () => {
    const { database, assessmentId, save } = await started();
    const rows = { rows: [{ what: "Desk – “big”", number: 0.5, shared: true }] };
    expect(await save("A", 0, rows)).toMatchObject({ ok: true, revision: 1 });
    expect(await save("A", 1, { checked: [] })).toMatchObject({ ok: true, revision: 2 });
    expect(await save("A", 1, { number: 3 })).toMatchObject({
      ok: false,
      reason: "stale",
      theirs: { answer: { checked: [] } },
    });
    expect(await save("A", 1, { checked: [] })).toMatchObject({ ok: true, revision: 2 });
    expect(await save("B", 0, rows)).toMatchObject({ ok: true });
    expect(await save("B", 1, null)).toMatchObject({ ok: true, revision: 2 });
    expect(await readItems(database, assessmentId)).toMatchObject({
      A: { answer: { checked: [] }, revision: 2 },
      B: { answer: null },
    });
    expect((await exportAssessment(database, assessmentId, { kind: "anonymous" }, noon))?.answers).toEqual({
      A: { checked: [] },
    });
  });

  test("are not taken once the assessment was submitted", async () => {
    const { database, assessmentId, save } = await started();
    await submitAssessment(database, assessmentId, noon);
    expect(await save("A", 0, { number: 3 })).toEqual({ ok: false, reason: "closed" });
  });
});
