import { existsSync } from "node:fs";
import type { Kysely } from "kysely";
import { type Database, DatabaseUnavailableError, journalOfUrl, openDatabase, transaction } from "./database.server.ts";
import { dialectFor } from "./dialects/index.server.ts";
import { readErasureJournal, replaceErasureJournal } from "./erasure-journal.server.ts";
import { countRows, holdsData, listTables } from "./list-tables.server.ts";
import { assertCurrent, migrate } from "./migrate.server.ts";
import { migrations } from "./migrations/index.ts";
import { type Erasure, erasedTables, listErasures, markPurged } from "./queries/erasures.server.ts";
import { failEveryWaiting } from "./queries/letters.server.ts";
import { endEverySession } from "./queries/sessions.server.ts";
import { type Backup, BackupFileError, newer, readBackup } from "./read-backup.server.ts";
import { replayErasures } from "./replay-erasures.server.ts";
import type { Tables } from "./tables/index.ts";

/** There is data where the backup should go. */
export class DatabaseOccupiedError extends Error {
  override readonly name = "DatabaseOccupiedError";
}

export type RestoreOrder = {
  readonly file: string;
  readonly url: string;
  /** Puts a database that holds data aside instead of refusing. */
  readonly replace: boolean;
  /** A journal of erasures to repeat, beside those of the database that is replaced; null for none. */
  readonly erasures?: string | null;
  /** Leaves assessments and institutions that were deleted since as they were; people are erased again in any case. */
  readonly undelete?: boolean;
  /** Does everything except putting the restored database in place. */
  readonly rehearse: boolean;
  readonly at: Date;
};

export type Restored = {
  readonly version: string;
  readonly createdAt: string;
  readonly rows: number;
  readonly migrated: readonly string[];
  /** How many people, assessments and institutions came back with the backup and were erased again. */
  readonly erasedAgain: number;
  /** Where the database that was there before is kept; null when there was none. */
  readonly keptAs: string | null;
};

/**
 * Fills a new database beside the present one from a backup, brings it up to date, erases again what was erased since,
 * ends every session, and checks it; then it swaps the two at once. Whatever goes wrong on the way, the present database is
 * as it was.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { file, url, replace, rehearse, at } = order;
  const backup = await readBackup(file);
  const unknown = backup.header.migrations.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) throw newer(file, backup.header.version);
  if (!replace && !rehearse && (await isOccupied(url))) {
    throw new DatabaseOccupiedError(
      "There is data in this database already. Add --replace to put it aside under a dated name and use the backup instead.",
    );
  }
  // To the end and its checksum first: half-read nonsense would be refused for the wrong reason.
  for await (const portion of backup.portions()) void portion;
  const erasures = await erasuresSince(url, order);
  const stage = await dialectFor(url).stage(url);
  try {
    const filled = await fill(stage.url, backup, file, erasures, at);
    const keptAs = rehearse ? null : await stage.promote(at);
    const journal = journalOfUrl(url);
    // What came back on purpose must not go again with the next restore.
    if (order.undelete && !rehearse && journal !== null) await replaceErasureJournal(journal, erasures);
    const { version, createdAt } = backup.header;
    return { version, createdAt, ...filled, keptAs };
  } finally {
    await stage.discard();
  }
}

/** What the database to be replaced knows, as far as it can be read, with the journal beside it and the one that was named. */
async function erasuresSince(
  url: string,
  { erasures = null, undelete = false }: RestoreOrder,
): Promise<readonly Erasure[]> {
  const journal = journalOfUrl(url);
  const known = [
    ...(await erasuresIn(url)),
    ...(journal === null ? [] : await readErasureJournal(journal)),
    ...(erasures === null ? [] : await readErasureJournal(erasures)),
  ];
  return undelete ? known.filter(({ kind }) => kind === "person") : known;
}

async function erasuresIn(url: string): Promise<readonly Erasure[]> {
  const file = dialectFor(url).fileOf(url);
  if (file !== null && !existsSync(file)) return [];
  const database = await openDatabase(url).catch(() => null);
  if (database === null) return [];
  // A database from before there were erasures has no such table; a damaged one may have no readable one.
  return listErasures(database.read)
    .catch(() => [])
    .finally(() => database.close());
}

async function isOccupied(url: string): Promise<boolean> {
  const file = dialectFor(url).fileOf(url);
  if (file !== null && !existsSync(file)) return false;
  try {
    const database = await openDatabase(url);
    return await holdsData(database).finally(() => database.close());
  } catch (error) {
    // A file that cannot be opened may still hold what somebody wants to rescue.
    if (file !== null && error instanceof DatabaseUnavailableError) return true;
    throw error;
  }
}

async function fill(
  url: string,
  backup: Backup,
  file: string,
  erasures: readonly Erasure[],
  at: Date,
): Promise<Pick<Restored, "rows" | "migrated" | "erasedAgain">> {
  const database = await openDatabase(url);
  try {
    const then = Object.fromEntries(
      Object.entries(migrations).filter(([name]) => backup.header.migrations.includes(name)),
    );
    await migrate(database, then);
    const rows = await insertAll(database, backup, file);
    await compareCounts(database, backup, file);
    const migrated = await migrate(database);
    await assertCurrent(database);
    const erasedAgain = await transaction(database, async (work) => {
      // Whoever has an old backup must not be able to come in with a session of that day.
      await endEverySession(work);
      // Nobody knows which of them went out since, and nobody shall get one twice.
      await failEveryWaiting(work, "restored");
      return replayErasures(work, [...(await listErasures(work)), ...erasures], at);
    });
    if (erasedAgain > 0) {
      await database.dialect.purge(database.write, erasedTables, patience);
      await markPurged(database.write, at);
    }
    const damage = await database.dialect.findDamage(database.read, "thorough");
    if (damage.length > 0) throw new BackupFileError(`${file} holds data that does not fit together: ${damage[0]}.`);
    return { rows, migrated, erasedAgain };
  } finally {
    await database.close();
  }
}

async function insertAll(database: Database, backup: Backup, file: string): Promise<number> {
  const known = await listTables(database);
  for (const { name, columns } of backup.header.tables) {
    const table = known.find((candidate) => candidate.name === name);
    const missing = columns.find((column) => table?.columns.includes(column) !== true);
    if (missing !== undefined) {
      throw new BackupFileError(`${file} holds ${name}.${missing}, which version ${backup.header.version} never had.`);
    }
  }
  return transaction(database, async (work) => {
    let rows = 0;
    for await (const portion of backup.portions()) {
      await insertRows(work, portion.table as keyof Tables, portion.rows);
      rows += portion.rows.length;
    }
    return rows;
  });
}

/** Milliseconds: nobody but the server itself, taking its samples, looks into a database that is just being filled. */
const patience = 30_000;

/** SQLite takes at most 32,766 values in one statement, PostgreSQL 65,535. */
const mostValues = 30_000;

async function insertRows(
  work: Kysely<Tables>,
  table: keyof Tables,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const perStatement = Math.max(1, Math.floor(mostValues / Math.max(1, Object.keys(rows[0] ?? {}).length)));
  for (let from = 0; from < rows.length; from += perStatement) {
    await work
      .insertInto(table)
      .values(rows.slice(from, from + perStatement) as never)
      .execute();
  }
}

async function compareCounts(database: Database, backup: Backup, file: string): Promise<void> {
  for (const { name, rows } of backup.header.tables) {
    const found = await countRows(database.read, name);
    if (found !== rows) throw new BackupFileError(`${file} names ${rows} rows of ${name}, but ${found} arrived.`);
  }
}
