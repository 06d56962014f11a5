import { spawn } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { productVersion } from "#app/platform/product.server.ts";
import { type Database, openDatabase } from "#db/database.server.ts";
import { executedMigrations, migrate, openCurrentDatabase } from "#db/migrate.server.ts";
import { migrations } from "#db/migrations/index.ts";
import { readBackup } from "#db/read-backup.server.ts";
import { restoreBackup } from "#db/restore.server.ts";
import { describeEachDatabase, freshPostgres, freshSqlite } from "#tests/support/database.server.ts";
import { projectFiles, projectRoot } from "../house/project.ts";
import { contentOf } from "./filled.ts";

const versions = projectFiles(/^db\/versions\/.*\.sqlite\.gz$/).map((path) => path.slice(12, -10));
const keptFile = (version: string, kind: string) => join(projectRoot, "db", "versions", `${version}.${kind}`);
/** A kill before every third statement takes half a minute; `WAYMARK_KILL_EVERY=1` kills before each. */
const stride = Number(process.env.WAYMARK_KILL_EVERY ?? "3");
const at = new Date("2026-11-21T12:00:00.000Z");

let folder = "";
const url = () => `file:${join(folder, "waymark.sqlite")}`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-versions-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

async function unpack(version: string): Promise<void> {
  await writeFile(join(folder, "waymark.sqlite"), gunzipSync(await readFile(keptFile(version, "sqlite.gz"))));
}

async function open(address: string): Promise<Database> {
  const database = await openDatabase(address);
  onTestFinished(() => database.close());
  return database;
}

/** What the acts of today read from what the acts of then wrote. */
async function expectReadable(database: Database): Promise<void> {
  const assessments = await database.read.selectFrom("assessment").select("id").execute();
  const read = await Promise.all(assessments.map(({ id }) => readAssessment(database, id)));
  expect(read.map((assessment) => assessment?.institution.name).sort()).toEqual([
    "Harbour University",
    "Université d’Été",
  ]);
  for (const assessment of read) {
    expect(assessment?.entries["STD-1"]).toMatchObject({ answer: { level: 3 }, revision: 1 });
    expect(assessment?.entries["REC-1"]).toMatchObject({ answer: { dontKnow: true }, note: "大学 جامعة 🎓" });
  }
}

test("a database of every released version is kept", () => {
  expect(versions, "Run node --import tsx scripts/keep-version.ts.").toContain(productVersion);
});

describe.each(versions)("the database of version %s", (version) => {
  test("is upgraded as SQLite wrote it: the schema of a fresh one, and every answer still read", async () => {
    await unpack(version);
    const database = await open(url());
    const before = await contentOf(database);
    await migrate(database);
    expect(await migrate(database)).toEqual([]);
    const fresh = await freshSqlite.open();
    expect(await database.dialect.dump(database.read)).toBe(await fresh.dialect.dump(fresh.read));
    const after = await contentOf(database);
    for (const [table, rows] of Object.entries(before)) expect(after[table]).toHaveLength(rows.length);
    await expectReadable(database);
  });

  test("was not touched by rewriting a migration that has been released", async () => {
    const { header } = await readBackup(keptFile(version, "backup"));
    expect(Object.keys(migrations)).toEqual(expect.arrayContaining(header.migrations));
    await unpack(version);
    expect([...(await executedMigrations(await open(url())))].sort()).toEqual(header.migrations);
  });

  test("survives a kill at any moment of its upgrade", async () => {
    await unpack(version);
    const original = await open(url()).then(contentOf);
    for (let statement = 1, done = false; !done; statement += stride) {
      const path = join(folder, `killed-${statement}.sqlite`);
      await copyFile(join(folder, "waymark.sqlite"), path);
      done = await migrateUntilKilled(`file:${path}`, statement);
      const survivor = await openDatabase(`file:${path}`);
      expect(await survivor.dialect.findDamage(survivor.read, "thorough")).toEqual([]);
      await migrate(survivor);
      await survivor.close();
      const current = await openCurrentDatabase(`file:${path}`);
      const content = await contentOf(current);
      for (const [table, rows] of Object.entries(original)) expect(content[table]).toHaveLength(rows.length);
      await expectReadable(current).finally(() => current.close());
      if (done) expect(statement).toBeGreaterThan(10);
    }
  });
});

describeEachDatabase("a backup of every released version", (fresh) => {
  test.each(versions)("%s goes into a database of today", async (version) => {
    const address = await fresh.url();
    await restoreBackup({ file: keptFile(version, "backup"), url: address, replace: false, rehearse: false, at });
    const database = await openCurrentDatabase(address);
    onTestFinished(() => database.close());
    const same = await (fresh.language === "sqlite" ? freshSqlite : freshPostgres).open();
    expect(await database.dialect.dump(database.read)).toBe(await same.dialect.dump(same.read));
    await expectReadable(database);
  });
});

/** Migrates in a process of its own that kills itself before its nth statement. True when it came to the end instead. */
function migrateUntilKilled(address: string, statement: number): Promise<boolean> {
  const script = fileURLToPath(new URL("./migrate-until-killed.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, address, String(statement)], {
    cwd: projectRoot,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (part) => {
    said += part;
  });
  return new Promise((resolve, reject) => {
    child.once("close", (code, signal) => {
      if (signal === "SIGKILL") resolve(false);
      else if (code === 0) resolve(true);
      else reject(new Error(said));
    });
  });
}
