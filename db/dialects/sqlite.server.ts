import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect, sql, type Transaction } from "kysely";
import type { Tables } from "../tables/index.ts";
import {
  type Connections,
  DatabaseUnavailableError,
  type Dialect,
  type Reference,
  type Row,
  UnsafeDatabaseError,
} from "./dialect.ts";
import { rememberStatements } from "./remembered-statements.ts";
import { writingDialect } from "./sqlite-driver.server.ts";
import { isSqliteBusy, sqliteCode, sqliteFault } from "./sqlite-faults.ts";
import { type SqliteFacts, sqliteRisk } from "./sqlite-risk.ts";
import { shareCommit } from "./sqlite-shared-commit.server.ts";
import { stageSqlite } from "./sqlite-stage.server.ts";

/** SQLite through better-sqlite3: one file, `file:data/waymark.sqlite` or `file:///srv/waymark.sqlite`. */
export const sqlite: Dialect = {
  language: "sqlite",
  driver: "better-sqlite3",
  columns: {
    id: "text",
    instant: "text",
    text: "text",
    integer: "integer",
    bytes: "blob",
    finish: (table) => table.modifyEnd(sql`strict`),
  },
  accepts: (url) => url.startsWith("file:"),
  open: (url) => openSqlite(url),
  isUniqueViolation: (error) => /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(sqliteCode(error)),
  storageFault: sqliteFault,
  share: shareCommit,
  findRisk: async (database) => sqliteRisk(await readFacts(database)),
  findDamage,
  describe: async (database) => `SQLite ${(await readFacts(database)).engine}`,
  fileOf: pathOf,
  purge,
  schemaName: async () => null,
  references,
  readRows,
  stage: (url) => stageSqlite(pathOf(url)),
  dump,
};

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
      // Deleted bytes are overwritten at once. Copies made while pages were rearranged stay until `purge`.
      if (!readonly) connection.pragma("secure_delete = on");
      prepare(connection);
      assertSafe(connection);
      // The first read opens the journal. A writer that never did could not fold it in when it closes.
      connection.prepare("select count(*) from sqlite_master").get();
    }
  } catch (error) {
    for (const connection of opened) connection.close();
    throw inPlainWords(error, path);
  }
  const [writer, reader] = opened as [Sqlite.Database, Sqlite.Database];
  const write = new Kysely<Tables>({ dialect: writingDialect({ database: rememberStatements(writer) }) });
  const read = new Kysely<Tables>({ dialect: new SqliteDialect({ database: rememberStatements(reader) }) });
  return {
    write,
    read,
    // Closed here and not by Kysely, which leaves a connection open that has not run a query yet.
    // The writer goes last: the last connection that may write folds the journal into the file.
    close: async () => {
      await read.destroy();
      reader.close();
      await write.destroy();
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

function inPlainWords(error: unknown, path: string): unknown {
  const code = sqliteCode(error);
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

async function readFacts(database: Kysely<Tables>): Promise<SqliteFacts> {
  const { rows } = await sql<{ engine: string; journal_mode: string; synchronous: number; foreign_keys: number }>`
    select sqlite_version() as engine, journal_mode, synchronous, foreign_keys
    from pragma_journal_mode, pragma_synchronous, pragma_foreign_keys`.execute(database);
  const [row] = rows;
  if (row === undefined) throw new Error("SQLite did not answer a question about its settings.");
  return {
    engine: row.engine,
    journal: row.journal_mode,
    synchronous: row.synchronous,
    foreignKeys: row.foreign_keys === 1,
  };
}

async function findDamage(database: Kysely<Tables>, depth: "quick" | "thorough" = "quick"): Promise<readonly string[]> {
  const check = sql.raw<Record<string, string>>(`pragma ${depth === "quick" ? "quick_check" : "integrity_check"}(10)`);
  const damage = (await check.execute(database)).rows.flatMap((row) => Object.values(row));
  if (depth === "quick") return damage.filter((line) => line !== "ok");
  const orphans = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(database);
  return [
    ...damage.filter((line) => line !== "ok"),
    ...orphans.rows.slice(0, 10).map(({ table, parent }) => `a row of ${table} names a row of ${parent} that is gone`),
  ];
}

/** Writes the whole file anew, then empties the journal into it: a journal keeps pages as they were. */
async function purge(database: Kysely<Tables>): Promise<void> {
  await sql`vacuum`.execute(database);
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(database);
  if (rows[0]?.busy === 1) throw new Error("Another process reads the journal, so it cannot be emptied now.");
}

async function references(database: Kysely<Tables>): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select distinct m.name as "from", f."table" as "to"
    from sqlite_master m, pragma_foreign_key_list(m.name) f
    where m.type = 'table' and m.name <> f."table"
    order by 1, 2`.execute(database);
  return rows;
}

async function* readRows(transaction: Transaction<Tables>, table: string): AsyncIterable<readonly Row[]> {
  let portion: Row[] = [];
  for await (const row of transaction
    .selectFrom(table as keyof Tables)
    .selectAll()
    .stream()) {
    portion.push(row);
    if (portion.length < 100) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
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
