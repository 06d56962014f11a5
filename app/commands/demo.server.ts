import { addDemonstration } from "#app/demonstration/add-demonstration.server.ts";
import { removeDemonstration } from "#app/demonstration/remove-demonstration.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { loadInstalledInstruments } from "#app/surveys/installed-instruments.server.ts";
import { newestInstrument } from "#app/surveys/load-instrument.server.ts";
import type { Database } from "#db/database.server.ts";
import { type Command, type Output, success, wrongInput, wrongUsage } from "./command.ts";
import { withDatabase } from "./with-database.server.ts";

export const demoCommand: Command = {
  summary: "Adds the invented institutions of the demonstration, or removes every trace of them.",
  usage: "demo add|remove",
  async run([act, ...rest], output) {
    if ((act !== "add" && act !== "remove") || rest.length > 0) {
      output.err(`Usage: waymark ${demoCommand.usage}`);
      return wrongUsage;
    }
    return withDatabase(output, (database) => (act === "add" ? add(database, output) : remove(database, output)));
  },
};

async function add(database: Database, { out, err }: Output): Promise<number> {
  const library = await loadInstalledInstruments();
  if (!library.ok) {
    for (const { file, line, column, message } of library.problems) err(`${file}:${line}:${column}: ${message}`);
    return wrongInput;
  }
  const { instrument } = newestInstrument(library.library, "micro-credential-readiness");
  const outcome = await addDemonstration(database, instrument, now, (done, total) => {
    if (done % 40 === 0) err(`${done} of ${total} assessments entered`);
  });
  out(said[outcome]);
  return success;
}

const said = {
  added: "The demonstration was added. Open the start page and choose “Explore the demonstration”.",
  "already there": "The demonstration is there already; nothing was changed.",
  "being added": "Another process is adding the demonstration right now; nothing was changed.",
} as const;

async function remove(database: Database, { out }: Output): Promise<number> {
  const removed = await removeDemonstration(database);
  out(
    removed === 0
      ? "There is no demonstration; nothing was changed."
      : `The demonstration was removed: ${removed} assessments, with their institutions, copies and releases.`,
  );
  return success;
}
