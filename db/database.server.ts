import type { Transaction } from "kysely";
import type { Connections, Dialect } from "./dialects/dialect.ts";
import { dialectFor } from "./dialects/index.server.ts";
import type { Tables } from "./tables/index.ts";

export { DatabaseInUseError, DatabaseUnavailableError, type StorageFault } from "./dialects/dialect.ts";

export type Database = Connections & {
  readonly dialect: Dialect;
  /** Where ids of what was erased are noted outside the database; null when a server keeps the data. */
  readonly journal: string | null;
};

/** An open transaction, for acts that do their part of somebody else's. */
export type Work = Transaction<Tables>;

/** Opens the database of a URL without looking at its schema. To serve from it, use `openCurrentDatabase`. */
export async function openDatabase(url: string): Promise<Database> {
  const dialect = dialectFor(url);
  return { ...(await dialect.open(url)), dialect, journal: journalOfUrl(url) };
}

/** All of `work` or nothing of it. Await only the database inside: on SQLite every other write is waiting. */
export function transaction<Result>(database: Database, work: (transaction: Work) => Promise<Result>): Promise<Result> {
  return database.write.transaction().execute(work);
}

/**
 * The same for small work that many people send at once, such as a saved answer: it may share its commit with others', and
 * resolves, or fails, only after that. Never wait inside for anything that waits for it.
 */
export function sharedTransaction<Result>(
  database: Database,
  work: (transaction: Work) => Promise<Result>,
): Promise<Result> {
  return database.dialect.share(database.write, work);
}

/** The journal of erasures beside the data of a URL, or null when a server keeps the data. */
export function journalOfUrl(url: string): string | null {
  const file = fileOfUrl(url);
  return file === null ? null : `${file}.erasures`;
}

/** The file the data of a URL is kept in, or null when a server keeps it. */
export function fileOfUrl(url: string): string | null {
  return dialectFor(url).fileOf(url);
}
