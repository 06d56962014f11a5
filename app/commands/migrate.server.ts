import { EnvironmentError, readEnvironment } from "#app/platform/env.server.ts";
import { openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { type Command, success, wrongInput } from "./command.ts";

export const migrateCommand: Command = {
  summary: "Brings the database up to date, or makes it.",
  usage: "migrate",
  async run(_words, { out, err }) {
    try {
      const database = await openDatabase(readEnvironment().databaseUrl);
      try {
        const done = await migrate(database);
        out(
          done.length === 0
            ? "The database is up to date."
            : `The database was brought up to date: ${done.join(", ")}.`,
        );
      } finally {
        await database.close();
      }
      return success;
    } catch (error) {
      err(error instanceof EnvironmentError ? error.problems.join("\n") : sentenceOf(error));
      return wrongInput;
    }
  },
};

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
