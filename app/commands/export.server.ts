import { writeFile } from "node:fs/promises";
import { now } from "#app/platform/clock.server.ts";
import { exportRound } from "#app/rounds/hand-over/export-round.server.ts";
import { loadInstalledInstruments } from "#app/surveys/installed-instruments.server.ts";
import { type Command, success, wrongInput, wrongUsage } from "./command.ts";
import { readOptions } from "./options.ts";
import { withDatabase } from "./with-database.server.ts";

export const exportCommand: Command = {
  summary: "Writes a whole round to one file that another installation can import.",
  usage: "export --round ID --out FILE [--names]",
  async run(typed, output) {
    const options = readOptions(typed, { values: ["round", "out"], flags: ["names"] });
    const { round, out } = "problem" in options ? {} : options.values;
    if ("problem" in options || round === undefined || out === undefined || options.words.length > 0) {
      output.err(`${"problem" in options ? options.problem : "Say which round, and which file to write."}`);
      output.err(`Usage: waymark ${exportCommand.usage}`);
      return wrongUsage;
    }
    const library = await loadInstalledInstruments();
    if (!library.ok) {
      output.err("The questionnaires cannot be read. npx waymark instrument check surveys says why.");
      return wrongInput;
    }
    return withDatabase(output, async (database) => {
      const how = { names: options.flags.has("names"), actor: { kind: "operator" } } as const;
      const file = await exportRound(database, library.library, round, how, now());
      if (file === null) {
        output.err(`There is no round ${round}. Its id stands in the address of its page.`);
        return wrongInput;
      }
      const written = await writeFile(out, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: "wx" }).catch(
        (error: NodeJS.ErrnoException) => error,
      );
      if (written instanceof Error) {
        output.err(
          written.code === "EEXIST"
            ? `${out} exists already. Choose another name: an export overwrites nothing.`
            : `${out} cannot be written (${written.code}). Choose a folder that exists and that this user may write to.`,
        );
        return wrongInput;
      }
      if (file.round.state !== "locked" && file.round.state !== "archived") {
        output.err("The round is not locked, so what each person answered is not in the file. Only its record is.");
      }
      output.out(`${out} holds the round ${file.round.name} of ${file.institution.name}.`);
      return success;
    });
  },
};
