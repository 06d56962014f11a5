import type { Kysely, Transaction } from "kysely";
import type { ColumnKinds } from "../migrations/column-kinds.ts";
import type { Tables } from "../tables/index.ts";

/**
 * Everything one database engine does in its own way.
 * `language` is the SQL it speaks, `driver` the library that speaks it: a second driver for the same SQL changes
 * only the second.
 */
export type Dialect = {
  readonly language: "sqlite" | "postgres";
  readonly driver: string;
  readonly columns: ColumnKinds;

  /** True when a database URL is meant for this engine. */
  readonly accepts: (url: string) => boolean;

  /**
   * Opens the database, makes it when that is possible, and asserts that an acknowledged write survives a crash.
   * Throws `DatabaseUnavailableError` or `UnsafeDatabaseError`, each with a sentence for the operator.
   */
  readonly open: (url: string) => Promise<Connections>;

  /** True for the error of a second row with the same key. */
  readonly isUniqueViolation: (error: unknown) => boolean;

  /** Why the storage refuses for now, when that is what an error says; null for every other error. */
  readonly storageFault: (error: unknown) => StorageFault | null;

  /**
   * A transaction for small pieces of work that many people send at once: resolves only when the work is as durable as after
   * any other transaction. Where each commit waits for the disk by itself, those that arrive together share one.
   */
  readonly share: <Result>(
    write: Kysely<Tables>,
    work: (transaction: Transaction<Tables>) => Promise<Result>,
  ) => Promise<Result>;

  /** Why an open database could lose an acknowledged write, in one sentence with the cure; null when it cannot. */
  readonly findRisk: (database: Kysely<Tables>) => Promise<string | null>;

  /**
   * Structural damage the engine finds in its own files, one sentence each; empty when sound. `thorough` also compares
   * indexes with their tables and follows every reference, which takes time in proportion to the data.
   */
  readonly findDamage: (database: Kysely<Tables>, depth?: "quick" | "thorough") => Promise<readonly string[]>;

  /** Name and version of the engine, such as `SQLite 3.53.0`. */
  readonly describe: (database: Kysely<Tables>) => Promise<string>;

  /** The file the data of a URL is kept in, or null when a server keeps it. */
  readonly fileOf: (url: string) => string | null;

  /**
   * Rewrites what the engine keeps in files of its own, so that nothing of deleted or replaced rows of these tables is
   * left in them. It takes time in proportion to the data, in which others wait; it throws when it cannot be done within
   * `patience` milliseconds.
   */
  readonly purge: (database: Kysely<Tables>, tables: readonly (keyof Tables)[], patience: number) => Promise<void>;

  /** The schema the tables of an open database are in, where the engine has such a thing. */
  readonly schemaName: (database: Kysely<Tables>) => Promise<string | null>;

  /** Which table's rows name rows of which other table; each pair once, no table with itself. */
  readonly references: (database: Kysely<Tables>) => Promise<readonly Reference[]>;

  /** Every row of a table in portions, without holding them all in memory. Call it inside a transaction. */
  readonly readRows: (transaction: Transaction<Tables>, table: string) => AsyncIterable<readonly Row[]>;

  /** A place to prepare a database beside the one of a URL, and to put it into that one's place at once. */
  readonly stage: (url: string) => Promise<Stage>;

  /** The schema as SQL text in a stable order, for `db/schema.<language>.sql`. */
  readonly dump: (database: Kysely<Tables>) => Promise<string>;
};

/** `write` runs one transaction at a time on SQLite; `read` never waits for it. One pool serves both on PostgreSQL. */
export type Connections = {
  readonly write: Kysely<Tables>;
  readonly read: Kysely<Tables>;
  readonly close: () => Promise<void>;
};

/**
 * Why the storage refuses for now. `busy`: another process held a lock, or every connection was taken, for longer than a
 * visitor should wait. `full`: no room on the disk. `readOnly`: the disk or the server takes no writes.
 * `unreachable`: the disk or the server does not answer.
 */
export type StorageFault = "busy" | "full" | "readOnly" | "unreachable";

/** A row as its driver hands it over, by column name. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows of `from` name rows of `to`. */
export type Reference = { readonly from: string; readonly to: string };

export type Stage = {
  /** Where to prepare the new database. */
  readonly url: string;
  /**
   * Puts the prepared database in place of the other, all at once, and keeps the other under a dated name, which it
   * returns; null when there was none. Close the prepared database first. Throws `DatabaseInUseError`.
   */
  readonly promote: (at: Date) => Promise<string | null>;
  /** Removes what was prepared, unless it was promoted. */
  readonly discard: () => Promise<void>;
};

/** The longest a write waits for a lock before the visitor is asked to try again, in milliseconds. */
export const lockPatience = 2000;

/** The database cannot be reached, made or written. */
export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";
}

/** The database could lose a write it has acknowledged, so Waymark does not use it. */
export class UnsafeDatabaseError extends Error {
  override readonly name = "UnsafeDatabaseError";
}

/** Another process works with the database that should be replaced. */
export class DatabaseInUseError extends Error {
  override readonly name = "DatabaseInUseError";
}
