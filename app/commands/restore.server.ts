import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { now } from "#app/platform/clock.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import { type Restored, restoreBackup } from "#db/restore.server.ts";
import { type Command, success, wrongInput, wrongUsage } from "./command.ts";
import { readOptions } from "./options.ts";
import { sentencesOf } from "./sentences-of.server.ts";

export const restoreCommand: Command = {
  summary: "Puts a backup in place of the database; --check only tries it. Stop Waymark first.",
  usage: "restore FILE [--replace | --check] [--erasures FILE] [--undelete] [--json]",
  async run(typed, { out, err }) {
    const options = readOptions(typed, { values: ["erasures"], flags: ["replace", "check", "undelete", "json"] });
    const [file] = "problem" in options ? [] : options.words;
    if ("problem" in options || file === undefined || options.words.length > 1) {
      err(
        `${"problem" in options ? options.problem : "Name one file to read."}\nUsage: waymark ${restoreCommand.usage}`,
      );
      return wrongUsage;
    }
    const rehearse = options.flags.has("check");
    const erasures = options.values.erasures === undefined ? null : resolve(options.values.erasures);
    if (erasures !== null && !existsSync(erasures)) {
      err(`${erasures} cannot be read. Check the name and the rights.`);
      return wrongInput;
    }
    try {
      const restored = await restoreBackup({
        file: resolve(file),
        url: readEnvironment().databaseUrl,
        replace: options.flags.has("replace"),
        rehearse,
        erasures,
        undelete: options.flags.has("undelete"),
        at: now(),
      });
      if (options.flags.has("json")) out(JSON.stringify({ file: resolve(file), inPlace: !rehearse, ...restored }));
      else for (const line of account(file, restored, rehearse)) out(line);
      return success;
    } catch (error) {
      err(sentencesOf(error));
      return wrongInput;
    }
  },
};

function account(file: string, restored: Restored, rehearse: boolean): string[] {
  const { version, createdAt, rows, migrated, erasedAgain, keptAs } = restored;
  return [
    `${file} was made by Waymark ${version} at ${createdAt} and holds ${rows} rows.`,
    ...(migrated.length > 0 ? [`It was brought up to date: ${migrated.join(", ")}.`] : []),
    ...(erasedAgain > 0 ? [`Erased again, because that was asked for since: ${erasedAgain}.`] : []),
    "Nobody is signed in: every session ended.",
    rehearse ? "It can be restored. Nothing was changed." : "It is in place now.",
    ...(keptAs === null ? [] : [`What was there before is kept as ${keptAs}.`]),
  ];
}
