import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { writeBackup } from "#db/backup.server.ts";
import { type Database, DatabaseInUseError, openDatabase } from "#db/database.server.ts";
import { migrate, openCurrentDatabase } from "#db/migrate.server.ts";
import { BackupFileError, readBackup } from "#db/read-backup.server.ts";
import { DatabaseOccupiedError, restoreBackup } from "#db/restore.server.ts";
import { inInstitution, invited } from "#tests/app/accounts/invited.ts";
import { addInstitution } from "#tests/support/cast.server.ts";
import { describeEachDatabase, freshSqlite } from "#tests/support/database.server.ts";
import { contentOf, fill, withoutSessions } from "./filled.ts";

let folder = "";
const file = () => join(folder, "one.backup");
const about = { version: "0.1.0", at: new Date("2026-11-21T12:00:00.000Z") };
const calm = { replace: false, rehearse: false, at: about.at };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-restore-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

async function aBackup(): Promise<Database> {
  const database = await freshSqlite.open();
  await fill(database);
  await writeBackup(database, file(), about);
  return database;
}

async function look<Result>(url: string, at: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(url);
  return at(database).finally(() => database.close());
}

describe("a file that is no good is refused by name, with a sentence of its own", () => {
  const lines = async () =>
    gunzipSync(await readFile(file()))
      .toString("utf8")
      .split("\n");
  const pack = async (text: string) => writeFile(file(), gzipSync(text));
  const rewriteHeader = async (change: Record<string, unknown>) => {
    const [header = "", ...rest] = await lines();
    await pack([JSON.stringify({ ...JSON.parse(header), ...change }), ...rest].join("\n"));
  };

  const spoilers: Readonly<Record<string, [() => Promise<unknown>, RegExp]>> = {
    "an empty one": [() => writeFile(file(), ""), /is empty/],
    "a missing one": [() => rm(file()), /cannot be read/],
    "a foreign one": [() => writeFile(file(), "Dear diary"), /is not a backup made by waymark backup/],
    "a foreign one that is packed": [() => pack("Dear diary\n"), /is not a backup made by waymark backup/],
    "a database file": [
      async () => copyFile((await freshSqlite.url().then(madeFile)).path, file()),
      /is a database file, not a backup/,
    ],
    "one of another product": [() => rewriteHeader({ product: "lighthouse" }), /is a backup of "lighthouse"/],
    "one of a newer version": [
      () => rewriteHeader({ version: "9.0.0", migrations: ["29990101T0000-later"] }),
      /was made by Waymark 9\.0\.0, which is newer/,
    ],
    "one of a newer format": [() => rewriteHeader({ format: 2 }), /was made by a newer version/],
    "one cut short": [async () => writeFile(file(), (await readFile(file())).subarray(0, -200)), /ends too early/],
    "one cut short and packed again": [async () => pack((await lines()).slice(0, 5).join("\n")), /ends too early/],
    "one with a changed letter": [
      async () => pack((await lines()).join("\n").replace("Harbour", "Herbour")),
      /damaged: its content does not match its checksum/,
    ],
    "one with a flipped bit": [
      async () => {
        const bytes = await readFile(file());
        const middle = Math.floor(bytes.length / 2);
        bytes.writeUInt8(bytes.readUInt8(middle) ^ 16, middle);
        await writeFile(file(), bytes);
      },
      /damaged|ends too early/,
    ],
    "one with a row left out": [
      async () => {
        const all = await lines();
        await pack(all.filter((_, at) => at !== 3).join("\n"));
      },
      /damaged/,
    ],
  };

  test.each(Object.entries(spoilers))("%s", async (_name, [spoil, sentence]) => {
    await aBackup();
    await spoil();
    const url = `file:${join(folder, "waymark.sqlite")}`;
    const restoring = restoreBackup({ file: file(), url, ...calm });
    await expect(restoring).rejects.toThrow(BackupFileError);
    await expect(restoring).rejects.toThrow(sentence);
    await expect(restoring).rejects.toThrow(file());
    expect((await readdir(folder)).filter((name) => name.startsWith("waymark.sqlite"))).toEqual([]);
  });

  test("no single flipped bit changes what is read: it is refused, or it did not matter to the packing", async () => {
    await aBackup();
    const whole = await readFile(file());
    const rows = await readToTheEnd(file());
    let refused = 0;
    const step = Math.max(1, Math.floor(whole.length / 150));
    for (let at = 10; at < whole.length - 8; at += step) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
      await writeFile(file(), bytes);
      const read = await readToTheEnd(file()).catch((error: unknown) => error);
      if (read instanceof BackupFileError) refused += 1;
      else expect(read, `bit in byte ${at}`).toEqual(rows);
    }
    expect(refused).toBeGreaterThan(100);
  });
});

async function readToTheEnd(path: string): Promise<unknown[]> {
  const portions: unknown[] = [];
  for await (const portion of (await readBackup(path)).portions()) portions.push(portion);
  return portions;
}

async function madeFile(url: string): Promise<{ path: string }> {
  await look(url, migrate);
  return { path: url.slice("file:".length) };
}

describeEachDatabase("restoring over data", (fresh) => {
  vi.setConfig({ testTimeout: 30_000 });

  test("is refused, and with --replace keeps what was there", async () => {
    const source = await aBackup();
    const url = await fresh.url();
    await restoreBackup({ file: file(), url, ...calm });
    await look(url, fill);
    const before = await look(url, contentOf);
    await expect(restoreBackup({ file: file(), url, ...calm })).rejects.toThrow(DatabaseOccupiedError);
    expect(await look(url, contentOf)).toEqual(before);

    const { keptAs } = await restoreBackup({ file: file(), url, ...calm, replace: true });
    expect(await look(url, contentOf)).toEqual(withoutSessions(await contentOf(source)));
    expect(await look(keptUrl(url, keptAs ?? ""), contentOf)).toEqual(before);
  });

  test("can be tried first, which changes nothing", async () => {
    await aBackup();
    const url = await fresh.url();
    await look(url, async () => undefined);
    const tried = await restoreBackup({ file: file(), url, ...calm, rehearse: true });
    expect(tried).toMatchObject({ keptAs: null, migrated: [] });
    expect(await look(url, (database) => database.write.introspection.getTables())).toEqual([]);
    if (fresh.language === "sqlite") expect(await readdir(dirname(url.slice(5)))).toEqual(["waymark.sqlite"]);
  });

  test("that fails halfway leaves the present data alone", async () => {
    await aBackup();
    const url = await fresh.url();
    await restoreBackup({ file: file(), url, ...calm });
    const before = await look(url, contentOf);
    const text = gunzipSync(await readFile(file()))
      .toString("utf8")
      .replace("Harbour", "Herbour");
    await writeFile(file(), gzipSync(text));
    await expect(restoreBackup({ file: file(), url, ...calm, replace: true })).rejects.toThrow(/damaged/);
    expect(await look(url, contentOf)).toEqual(before);
  });
});

/** Where the replaced database can be looked at. */
function keptUrl(url: string, keptAs: string): string {
  if (url.startsWith("file:")) return `file:${keptAs}`;
  const kept = new URL(url);
  kept.searchParams.set("options", `-c search_path=${keptAs.replace("schema ", "")}`);
  return kept.href;
}

test("letters that wait in a backup are not sent by what is restored from it: they may have gone out since", async () => {
  const database = await freshSqlite.open();
  const { id, lead } = await addInstitution(database, "Harbour", about.at);
  const people = [{ label: "Mona", email: "mona@eastmere.example" }];
  await invited(database, lead.id, { place: inInstitution(id), role: "viewer", people, letters: "en" }, about.at);
  await writeBackup(database, file(), about);
  const url = await freshSqlite.url();
  await restoreBackup({ file: file(), url, ...calm });
  const rows = await look(url, (restored) => restored.read.selectFrom("mail").select(["state", "fault"]).execute());
  expect(rows).toEqual([{ state: "failed", fault: "restored" }]);
});

describe("a database file", () => {
  test("that a running Waymark has open is not replaced under its feet", async () => {
    await aBackup();
    const url = await freshSqlite.url();
    await restoreBackup({ file: file(), url, ...calm });
    const running = await openCurrentDatabase(url);
    await expect(restoreBackup({ file: file(), url, ...calm, replace: true })).rejects.toThrow(DatabaseInUseError);
    await fill(running);
    await running.close();
    const left = await readdir(dirname(url.slice(5)));
    expect(left).toEqual(["waymark.sqlite"]);
  });

  test("that is damaged beyond opening is put aside and replaced, and its journal does no harm", async () => {
    const source = await aBackup();
    const url = `file:${join(folder, "waymark.sqlite")}`;
    await writeFile(url.slice(5), "no database any more ".repeat(500));
    await writeFile(`${url.slice(5)}-wal`, "nor a journal");
    await expect(restoreBackup({ file: file(), url, ...calm })).rejects.toThrow(DatabaseOccupiedError);
    const { keptAs } = await restoreBackup({ file: file(), url, ...calm, replace: true });
    expect(await look(url, contentOf)).toEqual(withoutSessions(await contentOf(source)));
    expect((await readFile(keptAs ?? "", "utf8")).startsWith("no database")).toBe(true);
    expect(existsSync(`${url.slice(5)}-wal`)).toBe(false);
  });

  test("stays one file that its server may write, whoever restores it", async () => {
    await aBackup();
    const url = `file:${join(folder, "waymark.sqlite")}`;
    await restoreBackup({ file: file(), url, ...calm });
    expect((await readdir(folder)).sort()).toEqual(["one.backup", "waymark.sqlite"]);
    const [made, place] = [await stat(url.slice(5)), await stat(folder)];
    expect([made.uid, made.gid]).toEqual([place.uid, place.gid]);
  });
});
