import { EnvironmentError, readEnvironment } from "#app/platform/env.server.ts";
import type { Database } from "#db/database.server.ts";
import { openCurrentDatabase } from "#db/migrate.server.ts";
import { type Output, wrongInput } from "./command.ts";

/** Runs a command's work on the database the environment names, and says in a sentence why that is not possible. */
export async function withDatabase({ err }: Output, work: (database: Database) => Promise<number>): Promise<number> {
  try {
    const database = await openCurrentDatabase(readEnvironment().databaseUrl);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } catch (error) {
    if (error instanceof EnvironmentError) err(error.problems.join("\n"));
    else err(error instanceof Error ? error.message : String(error));
    return wrongInput;
  }
}
