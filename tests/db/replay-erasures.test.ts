import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { eraseAccount } from "#app/accounts/erase-account.server.ts";
import { verifyAudit } from "#app/accounts/verify-audit.server.ts";
import { deleteAssessment } from "#app/assessments/delete-assessment.server.ts";
import { writeBackup } from "#db/backup.server.ts";
import { type Database, openDatabase } from "#db/database.server.ts";
import { journalLine, readErasureJournal } from "#db/erasure-journal.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { listErasures } from "#db/queries/erasures.server.ts";
import { restoreBackup } from "#db/restore.server.ts";
import { addTrace, found } from "#tests/app/accounts/a-trace.ts";
import { anAssessment } from "#tests/app/assessments/an-assessment.ts";
import { addInstitution, addRoundIn } from "#tests/support/cast.server.ts";
import { describeEachDatabase, type FreshDatabase } from "#tests/support/database.server.ts";
import { emptyFolder } from "#tests/support/waymark.server.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");
const later = new Date("2026-11-22T12:00:00.000Z");
const about = { version: "0.1.0", at: noon };
const replacing = { replace: true, rehearse: false, at: later };

/** A backup of a day on which Mona and Ines had accounts, and a link opened an assessment. */
async function aDay(fresh: FreshDatabase) {
  const url = await fresh.url();
  const database = await openDatabase(url);
  await migrate(database);
  const { id } = await addInstitution(database, "Harbour University", noon);
  const roundId = await addRoundIn(database, id, "open", noon);
  const mona = await addTrace(database, roundId, id, "mona", noon);
  const ines = await addTrace(database, roundId, id, "ines", noon);
  const { assessmentId } = await anAssessment(database);
  const file = join(emptyFolder(), "one.backup");
  await writeBackup(database, file, about);
  return { url, database, institutionId: id, mona, ines, assessmentId, file };
}

async function opened(url: string): Promise<Database> {
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  return database;
}

describeEachDatabase("a backup from before somebody deleted their account", (fresh) => {
  vi.setConfig({ testTimeout: 60_000 });

  test("is restored without them, and without what was deleted since; nobody's session comes back", async () => {
    const { url, database, institutionId, mona, ines, assessmentId, file } = await aDay(fresh);
    await eraseAccount(database, mona.id, later);
    await deleteAssessment(database, assessmentId, { kind: "operator" }, later);
    const erasures = await listErasures(database.read);
    await database.close();
    const restored = await restoreBackup({ file, url, ...replacing });
    expect(restored.erasedAgain).toBe(3);
    const present = await opened(url);
    expect(await found(present, url, mona.canaries)).toEqual([]);
    const stayed = ines.canaries.filter((canary) => !canary.includes("agent"));
    expect(await found(present, url, ines.canaries)).toEqual(stayed);
    expect(await findAssessment(present.read, assessmentId)).toBeNull();
    expect(await listErasures(present.read)).toEqual(erasures);
    expect((await verifyAudit(present, institutionId)).fault).toBeNull();
    for (const table of ["person_session", "session", "setup_link"] as const) {
      expect(await present.read.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  test("on another machine needs the erasures of the first: without them she is back, with them she is not", async () => {
    const { database, mona, file } = await aDay(fresh);
    await eraseAccount(database, mona.id, later);
    const journal = join(emptyFolder(), "erasures");
    await writeFile(journal, (await listErasures(database.read)).map((one) => `${journalLine(one)}\n`).join(""));
    await database.close();
    const [bare, told] = [await fresh.url(), await fresh.url()];
    expect((await restoreBackup({ file, url: bare, ...replacing })).erasedAgain).toBe(0);
    expect((await found(await opened(bare), bare, mona.canaries)).length).toBeGreaterThan(5);
    expect((await restoreBackup({ file, url: told, ...replacing, erasures: journal })).erasedAgain).toBe(1);
    expect(await found(await opened(told), told, mona.canaries)).toEqual([]);
  });

  test("brings back on request what was deleted by mistake, but never a person", async () => {
    const { url, database, mona, assessmentId, file } = await aDay(fresh);
    await eraseAccount(database, mona.id, later);
    await deleteAssessment(database, assessmentId, { kind: "operator" }, later);
    await database.close();
    for (const undelete of [true, false]) {
      expect((await restoreBackup({ file, url, ...replacing, undelete })).erasedAgain).toBe(1);
      const present = await openDatabase(url);
      expect(await findAssessment(present.read, assessmentId)).not.toBeNull();
      expect(await found(present, url, mona.canaries)).toEqual([]);
      await present.close();
      replacing.at.setSeconds(replacing.at.getSeconds() + 1);
    }
  });
});

describeEachDatabase("the journal of erasures beside a data file", (fresh) => {
  test("tells a restore what the lost data file no longer can", async () => {
    const { url, database, mona, file } = await aDay(fresh);
    await eraseAccount(database, mona.id, later);
    const { journal } = database;
    await database.close();
    if (journal === null) return expect(fresh.language).toBe("postgres");
    await writeFile(url.slice("file:".length), "no database any more ".repeat(500));
    expect((await restoreBackup({ file, url, ...replacing })).erasedAgain).toBe(1);
    expect(await found(await opened(url), url, mona.canaries)).toEqual([]);
  });

  test("passes over a line cut short by a crash, and names one that is spoiled", async () => {
    const journal = join(emptyFolder(), "erasures");
    const whole = journalLine({ kind: "person", id: "mona", at: noon.toISOString() });
    await writeFile(journal, `${whole}\n\n${whole.slice(0, 20)}`);
    expect(await readErasureJournal(journal)).toHaveLength(1);
    await writeFile(journal, `${whole}\n${whole}`);
    expect(await readErasureJournal(journal)).toHaveLength(2);
    await writeFile(journal, `${whole}\n{"kind":"moon"}\n${whole}\n`);
    await expect(readErasureJournal(journal)).rejects.toThrow(`${journal}:2:1: This line is no erasure.`);
    expect(await readErasureJournal(join(emptyFolder(), "none"))).toEqual([]);
    expect((await readFile(journal, "utf8")).length).toBeGreaterThan(0);
  });
});
