import { expect, test } from "vitest";
import { emptyEntry } from "#app/assessments/entry.ts";
import { readItems } from "#app/assessments/read-items.server.ts";
import { saveEntry } from "#app/assessments/save-entry.server.ts";
import { agreedItemSheet } from "#app/rounds/agreed-sheet.server.ts";
import { listAuditEntries } from "#db/queries/audit.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { aRound, later } from "./a-round.ts";

describeEachDatabase("what the record of a round says of circumstances", (fresh) => {
  test("is kept while the record is agreed on, every change is written down, and a locked round takes none", async () => {
    const database = await fresh.open();
    const { id, institutionId, leader, step } = await aRound(database);
    const sheet = agreedItemSheet({ assessmentId: id, institutionId }, leader);
    const save = (choice: string, baseRevision: number) => {
      const entry = { ...emptyEntry, answer: { choice } };
      return saveEntry(database, sheet, { capabilityId: "means", baseRevision, entry }, later);
    };
    expect(await save("scarce", 0)).toEqual({ ok: false, reason: "closed" });
    await step("open");
    await step("consensus");
    expect(await save("scarce", 0)).toMatchObject({ ok: true, revision: 1 });
    expect(await save("enough", 0)).toMatchObject({ ok: false, reason: "stale" });
    expect(await readItems(database, id)).toMatchObject({ means: { answer: { choice: "scarce" } } });
    const history = await listAuditEntries(database.read, institutionId, null, { offset: 0, size: 50 });
    const changes = history.filter(({ entry }) => entry.act === "record.changed");
    expect(changes.map(({ entry }) => entry.subject)).toEqual([{ kind: "capability", id: `${id}/means` }]);
    await database.write.updateTable("round").set({ state: "locked" }).where("assessment_id", "=", id).execute();
    expect(await save("enough", 1)).toEqual({ ok: false, reason: "closed" });
  });
});
