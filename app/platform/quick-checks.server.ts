import { dirname } from "node:path";
import { type Database, fileOfUrl } from "#db/database.server.ts";
import { NewerDatabaseError, pendingMigrations } from "#db/migrate.server.ts";
import { type DiskSpace, diskSpace } from "./disk-space.server.ts";

/** Which engine keeps the data, and how it could lose what it has confirmed; null where it could not. */
export type EngineFacts = { readonly engine: string; readonly risk: string | null };

export async function readEngine({ dialect, read, write }: Database): Promise<EngineFacts> {
  return {
    engine: await dialect.describe(read),
    risk: (await dialect.findRisk(read)) ?? (await dialect.findRisk(write)),
  };
}

/** The changes that a database still needs, or the sentence about one that a newer version has changed already. */
export type SchemaFacts = { readonly pending: readonly string[]; readonly newer: string | null };

export async function readSchema(database: Database): Promise<SchemaFacts> {
  try {
    return { pending: await pendingMigrations(database), newer: null };
  } catch (error) {
    if (error instanceof NewerDatabaseError) return { pending: [], newer: error.message };
    throw error;
  }
}

/** What is free where the data is kept; null on a database server, which is not looked into, and where nobody tells. */
export function readDisk(url: string): Promise<DiskSpace | null> {
  const file = fileOfUrl(url);
  return file === null ? Promise.resolve(null) : diskSpace(dirname(file));
}
