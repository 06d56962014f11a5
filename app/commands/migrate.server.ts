import { now } from "#app/platform/clock.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import { productVersion } from "#app/platform/product.server.ts";
import { openDatabase } from "#db/database.server.ts";
import { keepBackupBesideData } from "#db/keep-backup.server.ts";
import { migrate, pendingMigrations } from "#db/migrate.server.ts";
import { type Command, success, wrongInput } from "./command.ts";
import { sentencesOf } from "./sentences-of.server.ts";

export const migrateCommand: Command = {
  summary: "Brings the database up to date, or makes it. Keeps a backup of a file that holds data.",
  usage: "migrate",
  async run(_words, { out, err }) {
    try {
      const { databaseUrl } = readEnvironment();
      const database = await openDatabase(databaseUrl);
      try {
        if ((await pendingMigrations(database)).length > 0) {
          const kept = await keepBackupBesideData(database, databaseUrl, { version: productVersion, at: now() });
          if (kept !== null) out(`A backup was made first: ${kept}`);
        }
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
      err(sentencesOf(error));
      return wrongInput;
    }
  },
};
