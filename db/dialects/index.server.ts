import { DatabaseUnavailableError, type Dialect } from "./dialect.ts";
import { postgres } from "./postgres.server.ts";
import { sqlite } from "./sqlite.server.ts";

/** Every engine Waymark can keep its data in. */
export const dialects: readonly Dialect[] = [sqlite, postgres];

/** The engine a database URL is meant for. */
export function dialectFor(url: string): Dialect {
  const dialect = dialects.find((candidate) => candidate.accepts(url));
  if (dialect === undefined) {
    throw new DatabaseUnavailableError(
      "DATABASE_URL must start with file: for SQLite or postgres:// for PostgreSQL, such as file:data/waymark.sqlite.",
    );
  }
  return dialect;
}
