import type { Kysely } from "kysely";
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

  /** True when another process held a lock, or every connection was taken, for longer than a visitor should wait. */
  readonly isBusy: (error: unknown) => boolean;

  /** Structural damage the engine finds in its own files, one sentence each; empty when sound. */
  readonly findDamage: (database: Kysely<Tables>) => Promise<readonly string[]>;

  /** The schema as SQL text in a stable order, for `db/schema.<language>.sql`. */
  readonly dump: (database: Kysely<Tables>) => Promise<string>;
};

/** `write` runs one transaction at a time on SQLite; `read` never waits for it. One pool serves both on PostgreSQL. */
export type Connections = {
  readonly write: Kysely<Tables>;
  readonly read: Kysely<Tables>;
  readonly close: () => Promise<void>;
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
