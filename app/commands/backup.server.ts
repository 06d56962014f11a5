import { resolve } from "node:path";
import { now } from "#app/platform/clock.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import { productVersion } from "#app/platform/product.server.ts";
import { writeBackup } from "#db/backup.server.ts";
import { openDatabase } from "#db/database.server.ts";
import { pendingMigrations } from "#db/migrate.server.ts";
import { type Command, success, wrongInput, wrongUsage } from "./command.ts";
import { readOptions } from "./options.ts";
import { sentencesOf } from "./sentences-of.server.ts";

export const backupCommand: Command = {
  summary: "Writes all data to one new file and checks it. Waymark may go on running.",
  usage: "backup FILE [--json]",
  async run(typed, { out, err }) {
    const options = readOptions(typed, { values: [], flags: ["json"] });
    const [file] = "problem" in options ? [] : options.words;
    if ("problem" in options || file === undefined || options.words.length > 1) {
      err(
        `${"problem" in options ? options.problem : "Name one file to write."}\nUsage: waymark ${backupCommand.usage}`,
      );
      return wrongUsage;
    }
    try {
      const database = await openDatabase(readEnvironment().databaseUrl);
      try {
        await pendingMigrations(database);
        const { tables, rows, sha256 } = await writeBackup(database, resolve(file), {
          version: productVersion,
          at: now(),
        });
        out(
          options.flags.has("json")
            ? JSON.stringify({ file: resolve(file), tables, rows, sha256 })
            : `${file} holds ${rows} rows of ${tables} tables and was read back without a fault.\nsha256 ${sha256}`,
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
