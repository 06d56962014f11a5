import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { emptyEntry } from "#app/assessments/entry.ts";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { BackupError, writeBackup } from "#db/backup.server.ts";
import { type Database, openDatabase } from "#db/database.server.ts";
import { postgresFault } from "#db/dialects/postgres-faults.ts";
import { openSqlite, sqlite } from "#db/dialects/sqlite.server.ts";
import { sqliteFault } from "#db/dialects/sqlite-faults.ts";
import { migrate } from "#db/migrate.server.ts";
import { probeWrite } from "#db/probe-write.server.ts";
import { freshPostgres, freshSqlite } from "#tests/support/database.server.ts";
import { anAssessment, noon } from "../app/assessments/an-assessment.ts";

/** Saves note after note to one question until the storage refuses; what was confirmed, and what refused. */
async function saveUntilRefused(database: Database, assessmentId: string) {
  for (let revision = 0; revision < 5000; revision++) {
    const entry = { ...emptyEntry, note: `${revision} ${"x".repeat(2000)}` };
    const change = { capabilityId: `STD-${revision % 50}`, baseRevision: Math.floor(revision / 50), entry };
    const outcome = await recordAnswer(database, assessmentId, change, noon).catch((error: unknown) => error);
    if (outcome instanceof Error) return { confirmed: revision, fault: database.dialect.storageFault(outcome) };
  }
  throw new Error("The storage never refused.");
}

async function revisionsKept(database: Database, assessmentId: string): Promise<number> {
  const assessment = await readAssessment(database, assessmentId);
  return Object.values(assessment?.entries ?? {}).reduce((sum, entry) => sum + entry.revision, 0);
}

type Place = {
  readonly database: Database;
  readonly fill: () => void;
  readonly free: () => void;
  readonly disk: string;
};

/** A file that may not grow, by SQLite's own limit: the same on every machine. */
async function limitedFile(): Promise<Place> {
  const url = await freshSqlite.url();
  let writer: Sqlite.Database | null = null;
  const connections = await openSqlite(url, (connection) => {
    if (!connection.readonly) writer = connection;
  });
  const limit = (pages: number) => writer?.pragma(`max_page_count = ${pages}`);
  const size = () => Number(writer?.pragma("page_count", { simple: true }));
  onTestFinished(() => connections.close());
  const database: Database = { ...connections, dialect: sqlite, journal: null };
  await migrate(database);
  return {
    database,
    fill: () => limit(size() + 10),
    free: () => limit(1_000_000),
    disk: dirname(url.slice("file:".length)),
  };
}

/** A real disk of 4 MB. */
async function smallDisk(): Promise<Place> {
  const disk = mkdtempSync(join(tmpdir(), "waymark-disk-"));
  onTestFinished(() => rmSync(disk, { recursive: true, force: true }));
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]);
  onTestFinished(() => void execFileSync("umount", ["-l", disk]));
  const database = await openDatabase(`file:${join(disk, "waymark.sqlite")}`);
  onTestFinished(() => database.close());
  await migrate(database);
  const ballast = join(disk, "ballast");
  return {
    database,
    fill: () => writeFileSync(ballast, Buffer.alloc(512 * 1024)),
    free: () => rmSync(ballast),
    disk,
  };
}

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "waymark-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("umount", [folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const places: readonly (readonly [string, () => Promise<Place>])[] = [
  ["a file that may not grow", limitedFile],
  // Only who may mount a disk can see a real one run full.
  ...(mayMount() ? [["a disk of 4 MB", smallDisk] as const] : []),
];

describe.each(places)("when there is no room left on %s", (name, place) => {
  test("nothing is confirmed that is not kept, reading goes on, and so does saving once there is room", async () => {
    const { database, fill, free, disk } = await place();
    const { assessmentId } = await anAssessment(database);
    fill();
    const { confirmed, fault } = await saveUntilRefused(database, assessmentId);
    expect(fault).toBe("full");
    expect(await revisionsKept(database, assessmentId)).toBe(confirmed);
    if (name.includes("disk")) {
      const backup = writeBackup(database, join(disk, "one.backup"), { version: "0.1.0", at: noon });
      await expect(backup).rejects.toThrow(BackupError);
      await expect(backup).rejects.toThrow(/no room for/);
    } else {
      await expect(probeWrite(database)).rejects.toSatisfy((error: unknown) => sqlite.storageFault(error) === "full");
    }
    free();
    await probeWrite(database);
    const entry = { ...emptyEntry, note: "after" };
    const saved = await recordAnswer(database, assessmentId, { capabilityId: "TEC-1", baseRevision: 0, entry }, noon);
    expect(saved).toMatchObject({ ok: true });
    expect(await database.dialect.findDamage(database.read, "thorough")).toEqual([]);
  });
});

describe("a database that takes no writes", () => {
  test("is named for it and goes on being read", async () => {
    const database = await freshSqlite.open();
    const { assessmentId } = await anAssessment(database);
    const readOnly: Database = { ...database, write: database.read };
    const entry = { ...emptyEntry, note: "never" };
    const saving = recordAnswer(readOnly, assessmentId, { capabilityId: "STD-1", baseRevision: 0, entry }, noon);
    await expect(saving).rejects.toSatisfy((error: unknown) => sqlite.storageFault(error) === "readOnly");
    expect(await revisionsKept(readOnly, assessmentId)).toBe(0);
  });

  test("because its folder is closed is refused at start, with the cure", async () => {
    const folder = mkdtempSync(join(tmpdir(), "waymark-closed-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "in-the-way"), "");
    chmodSync(folder, 0o500);
    // Root may write anywhere, so for root something stands in the way instead.
    const place = process.getuid?.() === 0 ? join(folder, "in-the-way") : folder;
    await expect(openDatabase(`file:${join(place, "waymark.sqlite")}`)).rejects.toThrow(
      /cannot be written.*DATABASE_URL/,
    );
  });
});

describe("a lock of another process", () => {
  test.each([
    ["released in time: a save waits and is saved", "saved"],
    ["kept: a save is turned away", "busy"],
  ])("%s, and reading goes on", async (_what, outcome) => {
    const url = await freshSqlite.url();
    const database = await openDatabase(url);
    onTestFinished(() => database.close());
    await migrate(database);
    const { assessmentId } = await anAssessment(database);
    const release = await lock(url.slice("file:".length));
    const began = performance.now();
    const entry = { ...emptyEntry, note: "in time" };
    const save = () => recordAnswer(database, assessmentId, { capabilityId: "STD-1", baseRevision: 0, entry }, noon);
    let settled = false;
    const saving = save()
      .then(
        () => "saved",
        (error: unknown) => database.dialect.storageFault(error),
      )
      .finally(() => {
        settled = true;
      });
    expect(await revisionsKept(database, assessmentId)).toBe(0);
    expect(settled).toBe(false);
    if (outcome === "saved") await release();
    expect(await saving).toBe(outcome);
    // About two seconds; a busy machine needs longer.
    expect(performance.now() - began).toBeLessThan(15_000);
    if (outcome === "busy") {
      await release();
      expect(await save()).toMatchObject({ ok: true });
    }
    expect(await revisionsKept(database, assessmentId)).toBe(1);
  });

  /** Resolves once another process has the lock, to what makes it let go. */
  async function lock(path: string): Promise<() => Promise<void>> {
    const program = `
      const Sqlite = require("better-sqlite3");
      const database = new Sqlite(process.argv[1]);
      database.exec("begin immediate");
      process.stdout.write("locked");
      process.stdin.once("data", () => {
        database.exec("rollback");
        process.exit();
      });
    `;
    const child = spawn(process.execPath, ["-e", program, path], { stdio: ["pipe", "pipe", "inherit"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    return async () => {
      child.stdin.write("let go");
      await once(child, "exit");
    };
  }
});

describe("PostgreSQL", () => {
  test("that holds a lock too long is busy, and one that is set to reading is read-only", async () => {
    const url = await freshPostgres.url();
    const database = await openDatabase(url);
    onTestFinished(() => database.close());
    await migrate(database);
    const { assessmentId } = await anAssessment(database);
    const save = () =>
      recordAnswer(
        database,
        assessmentId,
        { capabilityId: "STD-1", baseRevision: 0, entry: { ...emptyEntry, note: "x" } },
        noon,
      ).catch((error: unknown) => database.dialect.storageFault(error));
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query("begin; lock table assessment in access exclusive mode");
    expect(await save()).toBe("busy");
    await other.query("rollback");
    expect(await save()).toMatchObject({ ok: true });
    await other.query(`alter database "${new URL(url).pathname.slice(1)}" set default_transaction_read_only = on`);
    const afterwards = await openDatabase(url);
    await expect(probeWrite(afterwards)).rejects.toSatisfy(
      (error: unknown) => afterwards.dialect.storageFault(error) === "readOnly",
    );
    await afterwards.close();
    await other.end();
  });

  test("that goes away is unreachable, and found again when it is back", async () => {
    const url = await freshPostgres.url();
    const database = await openDatabase(url);
    onTestFinished(() => database.close());
    await migrate(database);
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await other.end();
    await sleep(100);
    await probeWrite(database).catch((error: unknown) =>
      expect(database.dialect.storageFault(error)).toBe("unreachable"),
    );
    await probeWrite(database);
  });
});

test.each([
  ["SQLITE_BUSY_SNAPSHOT", "busy"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY_DBMOVED", "readOnly"],
  ["SQLITE_IOERR_FSYNC", "unreachable"],
  ["SQLITE_CONSTRAINT_UNIQUE", null],
])("SQLite's %s means %s", (code, fault) => {
  expect(sqliteFault(new Sqlite.SqliteError("", code))).toBe(fault);
});

test.each([
  ["55P03", "busy"],
  ["53100", "full"],
  ["25006", "readOnly"],
  ["08006", "unreachable"],
  ["ECONNREFUSED", "unreachable"],
  ["23505", null],
])("PostgreSQL's %s means %s", (code, fault) => {
  expect(postgresFault(Object.assign(new Error(""), { code }))).toBe(fault);
});
