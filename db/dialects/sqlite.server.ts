import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect, sql } from "kysely";
import type { Tables } from "../tables/index.ts";
import { type Connections, DatabaseUnavailableError, type Dialect, UnsafeDatabaseError } from "./dialect.ts";
import { isSqliteBusy, writingDialect } from "./sqlite-driver.server.ts";

/** SQLite through better-sqlite3: one file, `file:data/waymark.sqlite` or `file:///srv/waymark.sqlite`. */
export const sqlite: Dialect = {
  language: "sqlite",
  driver: "better-sqlite3",
  columns: {
    id: "text",
    instant: "text",
    text: "text",
    integer: "integer",
    finish: (table) => table.modifyEnd(sql`strict`),
  },
  accepts: (url) => url.startsWith("file:"),
  open: (url) => openSqlite(url),
  isUniqueViolation: (error) =>
    error instanceof Error &&
    "code" in error &&
    (error.code === "SQLITE_CONSTRAINT_UNIQUE" || error.code === "SQLITE_CONSTRAINT_PRIMARYKEY"),
  isBusy: isSqliteBusy,
  findDamage,
  dump,
};

/**
 * The oldest engine that may hold answers. Versions before 3.51.3 can lose a committed write when two connections
 * write and checkpoint at the same moment (the WAL-reset bug, sqlite.org/releaselog/3_51_3.html).
 */
const oldestEngine = "3.51.3";

/** Milliseconds the engine itself waits for a lock, which stops the event loop; the driver waits on from there. */
const busyTimeout = 5;

/**
 * Opens one file twice: a connection that writes and one that only reads, because Kysely gives each SQLite connection
 * one user at a time and a page must not wait for a save. `prepare` runs on each connection before it is examined.
 */
export async function openSqlite(
  url: string,
  prepare: (connection: Sqlite.Database) => void = () => undefined,
): Promise<Connections> {
  const path = pathOf(url);
  const opened: Sqlite.Database[] = [];
  try {
    mkdirSync(dirname(path), { recursive: true });
    for (const readonly of [false, true]) {
      const connection = new Sqlite(path, { readonly, timeout: busyTimeout });
      opened.push(connection);
      if (!readonly) connection.pragma("journal_mode = wal");
      connection.pragma("synchronous = full");
      connection.pragma("foreign_keys = on");
      prepare(connection);
      assertSafe(connection);
    }
  } catch (error) {
    for (const connection of opened) connection.close();
    throw inPlainWords(error, path);
  }
  const [writer, reader] = opened as [Sqlite.Database, Sqlite.Database];
  const write = new Kysely<Tables>({ dialect: writingDialect({ database: writer }) });
  const read = new Kysely<Tables>({ dialect: new SqliteDialect({ database: reader }) });
  return {
    write,
    read,
    // Closed here and not by Kysely, which leaves a connection open that has not run a query yet.
    // The writer goes last: the last connection that may write folds the journal into the file.
    close: async () => {
      await Promise.all([write.destroy(), read.destroy()]);
      reader.close();
      writer.close();
    },
  };
}

function pathOf(url: string): string {
  const path = url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length);
  if (path === "" || path.includes(":memory:")) {
    throw new DatabaseUnavailableError(
      "Waymark keeps its answers in a file, not in memory. Set DATABASE_URL to a path, such as file:data/waymark.sqlite.",
    );
  }
  return resolve(path);
}

function assertSafe(connection: Sqlite.Database): void {
  const risk = sqliteRisk({
    engine: String(connection.prepare("select sqlite_version()").pluck().get()),
    journal: String(connection.pragma("journal_mode", { simple: true })),
    synchronous: Number(connection.pragma("synchronous", { simple: true })),
    foreignKeys: connection.pragma("foreign_keys", { simple: true }) === 1,
  });
  if (risk !== null) throw new UnsafeDatabaseError(risk);
}

/** What an open connection says about itself. `synchronous` is SQLite's number: 0 off, 1 normal, 2 full, 3 extra. */
export type SqliteFacts = {
  readonly engine: string;
  readonly journal: string;
  readonly synchronous: number;
  readonly foreignKeys: boolean;
};

/** Why a connection could lose or corrupt an acknowledged write, in one sentence with the cure; null when it cannot. */
export function sqliteRisk(facts: SqliteFacts): string | null {
  if (isOlder(facts.engine, oldestEngine)) {
    return `SQLite ${facts.engine} can lose saved answers; Waymark needs ${oldestEngine} or newer. Run npm ci to install the version it was tested with.`;
  }
  if (facts.journal !== "wal") {
    return `The database file uses the "${facts.journal}" journal instead of WAL, so reading would block saving. Move it to a local disk: network drives cannot do WAL.`;
  }
  if (facts.synchronous < 2) {
    return "SQLite was asked to confirm answers before they are on disk (synchronous is below FULL), so a power cut could lose them. Remove whatever sets this pragma.";
  }
  if (!facts.foreignKeys) {
    return "SQLite does not check foreign keys on this connection, so deleted assessments could leave answers behind. Remove whatever switches this pragma off.";
  }
  return null;
}

function isOlder(version: string, floor: string): boolean {
  const [parts, limits] = [version, floor].map((text) => text.split(".").map(Number)) as [number[], number[]];
  for (const [index, limit] of limits.entries()) {
    const part = parts[index] ?? 0;
    if (part !== limit) return part < limit;
  }
  return false;
}

function inPlainWords(error: unknown, path: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) {
    return new DatabaseUnavailableError(
      `${path} is damaged or is not a Waymark database. Restore a backup with npx waymark restore FILE.`,
      { cause: error },
    );
  }
  if (isSqliteBusy(error)) {
    return new DatabaseUnavailableError(`Another program has locked ${path}. Close it and try again.`, {
      cause: error,
    });
  }
  if (/^(E[A-Z]+|SQLITE_(CANTOPEN|READONLY|IOERR|PERM|FULL).*)$/.test(code) || error instanceof TypeError) {
    return new DatabaseUnavailableError(
      `The database file ${path} cannot be written. Let this user write to its folder, or set DATABASE_URL to another place.`,
      { cause: error },
    );
  }
  return error;
}

async function findDamage(database: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(10)`.execute(database);
  return rows.map((row) => row.quick_check).filter((line) => line !== "ok");
}

async function dump(database: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_master
    where sql is not null and name not like 'sqlite@_%' escape '@' and tbl_name not like 'kysely@_%' escape '@'
    order by tbl_name, type desc, name`.execute(database);
  return rows.map((row) => `${onePartPerLine(row.sql)};\n`).join("\n");
}

/** Breaks `create table (…)` at its outermost commas, so that a schema change is one line of a review. */
function onePartPerLine(statement: string): string {
  if (!/^create table/i.test(statement)) return statement;
  let depth = 0;
  return statement.replace(/\(|\)|, /g, (mark) => {
    if (mark === "(") return ++depth === 1 ? "(\n  " : mark;
    if (mark === ")") return --depth === 0 ? "\n)" : mark;
    return depth === 1 ? ",\n  " : mark;
  });
}
