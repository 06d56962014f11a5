import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { BackupError, writeBackup } from "#db/backup.server.ts";
import { fromJson, toJson } from "#db/backup-format.ts";
import { type Database, openDatabase } from "#db/database.server.ts";
import { keepBackupBesideData } from "#db/keep-backup.server.ts";
import { holdsData, listTables } from "#db/list-tables.server.ts";
import { restoreBackup } from "#db/restore.server.ts";
import { describeEachDatabase, freshPostgres, freshSqlite } from "#tests/support/database.server.ts";
import { contentOf, fill, fillBytes, withoutSessions } from "./filled.ts";

let folder = "";
const file = () => join(folder, "one.backup");
const about = { version: "0.1.0", at: new Date("2026-11-21T12:00:00.000Z") };
const place = { replace: false, rehearse: false, at: about.at };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-backup-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

async function openAgain(url: string): Promise<Database> {
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  return database;
}

describeEachDatabase("a backup", (fresh) => {
  vi.setConfig({ testTimeout: 30_000 });

  test.each([freshSqlite, freshPostgres])("goes back into $language with every row as it was", async (other) => {
    const database = await fresh.open();
    await fill(database);
    await fillBytes(database);
    const facts = await writeBackup(database, file(), about);
    const url = await other.url();
    const restored = await restoreBackup({ file: file(), url, ...place });
    expect(restored).toMatchObject({ version: "0.1.0", rows: facts.rows, migrated: [], keptAs: null });
    const content = await contentOf(await openAgain(url));
    expect(content).toEqual(withoutSessions(await contentOf(database)));
    expect(Object.keys(content)).toEqual(expect.arrayContaining(["answer", "institution", "job_file"]));
  });

  test("shows one moment, whatever is saved while it is written", async () => {
    const database = await fresh.open();
    await fill(database);
    const before = withoutSessions(await contentOf(database));
    let stop = false;
    const busy = (async () => {
      // SQLite answers at once: without a pause nobody else would get a turn.
      for (; !stop; await nextTurn()) await fill(database);
    })();
    await writeBackup(database, file(), about).finally(() => {
      stop = true;
    });
    await busy;
    const url = await fresh.url();
    await restoreBackup({ file: file(), url, ...place });
    const copy = await openAgain(url);
    const content = await contentOf(copy);
    for (const [table, rows] of Object.entries(before))
      expect(content[table]).toEqual(expect.arrayContaining([...rows]));
    expect(await copy.dialect.findDamage(copy.read, "thorough")).toEqual([]);
  });

  test("lists a table after those its rows refer to", async () => {
    const names = (await listTables(await fresh.open())).map((table) => String(table.name));
    expect(names.indexOf("institution")).toBeLessThan(names.indexOf("assessment"));
    expect(names.indexOf("assessment")).toBeLessThan(names.indexOf("answer"));
    expect(names).not.toContain("kysely_migration");
  });

  test("of an empty database is a backup too", async () => {
    const database = await fresh.open();
    expect(await holdsData(database)).toBe(false);
    expect(await writeBackup(database, file(), about)).toMatchObject({ rows: 0 });
    await restoreBackup({ file: file(), url: await fresh.url(), ...place });
  });
});

describe("the file of a backup", () => {
  test("is for its owner alone and stands by itself", async () => {
    await writeBackup(await freshSqlite.open(), file(), about);
    if (process.platform !== "win32") expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["one.backup"]);
  });

  test("is never written over another", async () => {
    await writeFile(file(), "precious");
    await expect(writeBackup(await freshSqlite.open(), file(), about)).rejects.toThrow(/exists already/);
    expect((await stat(file())).size).toBe(8);
  });

  test("needs a folder, and says so", async () => {
    const writing = writeBackup(await freshSqlite.open(), join(folder, "nowhere", "x"), about);
    await expect(writing).rejects.toThrow(BackupError);
    await expect(writing).rejects.toThrow(/cannot be written. Choose a folder that exists/);
  });
});

test("before an upgrade, the last three backups stay beside the data", async () => {
  const data = join(folder, "waymark.sqlite");
  const database = await freshSqlite.open();
  const keep = (minute: number) =>
    keepBackupBesideData(database, `file:${data}`, {
      version: "0.1.0",
      at: new Date(Date.UTC(2026, 10, 21, 12, minute)),
    });
  expect(await keep(0)).toBeNull();
  await fill(database);
  for (const minute of [1, 2, 3, 4]) await keep(minute);
  expect(await readdir(folder)).toEqual([
    "waymark.sqlite.before-upgrade-20261121T120200000Z.backup",
    "waymark.sqlite.before-upgrade-20261121T120300000Z.backup",
    "waymark.sqlite.before-upgrade-20261121T120400000Z.backup",
  ]);
});

test("values are carried as they are, bytes included, and what JSON would bend is refused", () => {
  for (const value of [null, "", "ü\u2028\ud800", 0, -1.5, 2 ** 53, true, Buffer.from([0, 255])]) {
    expect(fromJson(JSON.parse(JSON.stringify(toJson(value))))).toEqual(value);
  }
  for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, new Date(0), {}]) {
    expect(() => toJson(value)).toThrow(/cannot hold/);
  }
});
