import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DatabaseUnavailableError, UnsafeDatabaseError } from "#db/dialects/dialect.ts";
import { openSqlite, sqlite } from "#db/dialects/sqlite.server.ts";
import { sqliteRisk } from "#db/dialects/sqlite-risk.ts";

let folder = "";
const url = () => `file:${join(folder, "waymark.sqlite")}`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-floor-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the engine floor", () => {
  const unsafe: Record<string, [(connection: Sqlite.Database) => void, RegExp]> = {
    "an engine before 3.51.3": [
      (connection) => connection.function("sqlite_version", () => "3.51.2"),
      /SQLite 3\.51\.2 can lose saved answers/,
    ],
    "a journal other than WAL": [(connection) => connection.pragma("journal_mode = delete"), /instead of WAL/],
    "synchronous below FULL": [(connection) => connection.pragma("synchronous = normal"), /below FULL/],
    "foreign keys that are off": [(connection) => connection.pragma("foreign_keys = off"), /foreign keys/],
  };

  test.each(Object.entries(unsafe))("refuses %s", async (_name, [prepare, sentence]) => {
    const opening = openSqlite(url(), (connection) => {
      if (!connection.readonly) prepare(connection);
    });
    await expect(opening).rejects.toThrow(UnsafeDatabaseError);
    await expect(opening).rejects.toThrow(sentence);
  });

  test("holds on the connection that reads, too", async () => {
    const opening = openSqlite(url(), (connection) => {
      if (connection.readonly) connection.pragma("foreign_keys = off");
    });
    await expect(opening).rejects.toThrow(UnsafeDatabaseError);
  });

  test("opens what is safe: WAL, FULL, foreign keys, on both connections", async () => {
    const connections = await openSqlite(url());
    for (const side of [connections.write, connections.read]) {
      const { rows } = await sql`select * from pragma_journal_mode, pragma_synchronous, pragma_foreign_keys`.execute(
        side,
      );
      expect(rows).toEqual([{ journal_mode: "wal", synchronous: 2, foreign_keys: 1 }]);
    }
    await connections.close();
  });

  test("compares versions as numbers, not as text", () => {
    const safe = { journal: "wal", synchronous: 2, foreignKeys: true };
    expect(sqliteRisk({ ...safe, engine: "3.51.3" })).toBeNull();
    expect(sqliteRisk({ ...safe, engine: "3.51.10" })).toBeNull();
    expect(sqliteRisk({ ...safe, engine: "3.100.0" })).toBeNull();
    expect(sqliteRisk({ ...safe, engine: "4.0" })).toBeNull();
    expect(sqliteRisk({ ...safe, engine: "3.9.9" })).not.toBeNull();
    expect(sqliteRisk({ ...safe, engine: "3.51" })).not.toBeNull();
  });
});

describe("a database file", () => {
  test("is made together with its folders", async () => {
    const connections = await openSqlite(`file:${join(folder, "deep", "er", "waymark.sqlite")}`);
    await connections.close();
  });

  test("that cannot be made is named, with the cure", async () => {
    await writeFile(join(folder, "taken"), "a file where a folder should be");
    const opening = openSqlite(`file:${join(folder, "taken", "waymark.sqlite")}`);
    await expect(opening).rejects.toThrow(DatabaseUnavailableError);
    await expect(opening).rejects.toThrow(/cannot be written.*DATABASE_URL/);
  });

  test("that is a folder is named, with the cure", async () => {
    await mkdir(join(folder, "waymark.sqlite"));
    await expect(openSqlite(url())).rejects.toThrow(/cannot be written/);
  });

  test("that is something else is not overwritten", async () => {
    await writeFile(join(folder, "waymark.sqlite"), "Dear diary, ".repeat(500));
    await expect(openSqlite(url())).rejects.toThrow(/damaged or is not a Waymark database.*restore/);
  });

  test("in memory is refused, because a second process could not see it", async () => {
    await expect(openSqlite("file::memory:")).rejects.toThrow(/not in memory/);
  });
});

describe("a lock held by another process", () => {
  test("is waited for, and the write goes through when it is released", async () => {
    const connections = await openSqlite(url());
    await sql`create table t (x integer)`.execute(connections.write);
    const other = new Sqlite(join(folder, "waymark.sqlite"));
    other.exec("begin immediate");
    const writing = sql`insert into t values (1)`.execute(connections.write);
    await new Promise((resolve) => setTimeout(resolve, 200));
    other.exec("commit");
    await writing;
    expect((await sql`select * from t`.execute(connections.read)).rows).toEqual([{ x: 1 }]);
    other.close();
    await connections.close();
  });

  /** What three writers take that wait two seconds each, one after another. */
  const sixSeconds = 6000;

  test("turns all waiting writers away after about two seconds, while reading goes on", async () => {
    const connections = await openSqlite(url());
    await sql`create table t (x integer)`.execute(connections.write);
    const other = new Sqlite(join(folder, "waymark.sqlite"));
    other.exec("begin immediate");
    const started = performance.now();
    let settled = 0;
    const writes = [1, 2, 3].map((x) =>
      sql`insert into t values (${x})`
        .execute(connections.write)
        .then(
          () => "saved",
          (error: unknown) => sqlite.storageFault(error) ?? error,
        )
        .finally(() => {
          settled += 1;
        }),
    );
    expect((await sql`select * from t`.execute(connections.read)).rows).toEqual([]);
    expect(settled).toBe(0);
    expect(await Promise.all(writes)).toEqual(["busy", "busy", "busy"]);
    expect(performance.now() - started).toBeLessThan(sixSeconds);
    const reading = sql`select * from t`.execute(connections.write);
    const last = sql`insert into t values (4)`.execute(connections.write).catch(sqlite.storageFault);
    expect([(await reading).rows, await last]).toEqual([[], "busy"]);
    expect(performance.now() - started).toBeLessThan(sixSeconds);
    other.exec("commit");
    await sql`insert into t values (4)`.execute(connections.write);
    other.close();
    await connections.close();
  });
});
