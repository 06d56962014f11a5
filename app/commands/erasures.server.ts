import { journalLine } from "#db/erasure-journal.server.ts";
import { listErasures } from "#db/queries/erasures.server.ts";
import { type Command, success, wrongUsage } from "./command.ts";
import { withDatabase } from "./with-database.server.ts";

export const erasuresCommand: Command = {
  summary: "Prints what was erased, ids only, a line each: keep it for restore --erasures FILE.",
  usage: "erasures",
  async run(words, output) {
    if (words.length > 0) {
      output.err(`Usage: waymark ${erasuresCommand.usage}`);
      return wrongUsage;
    }
    return withDatabase(output, async (database) => {
      for (const erasure of await listErasures(database.read)) output.out(journalLine(erasure));
      return success;
    });
  },
};
