import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { type ImportCounts, importRor } from "#app/institutions/import-ror.server.ts";
import { releaseIn } from "#app/institutions/ror-record.ts";
import { EnvironmentError, readEnvironment } from "#app/platform/env.server.ts";
import { formatProblem } from "#app/surveys/file-problem.ts";
import { openCurrentDatabase } from "#db/migrate.server.ts";
import { type Command, type Output, success, wrongInput, wrongUsage } from "./command.ts";
import { readOptions } from "./options.ts";

export const institutionsCommand: Command = {
  summary: "Replaces the list of institutions to choose from with a data dump of the ROR registry.",
  usage: "institutions import FILE [--release RELEASE] [--all]",
  async run([act, ...typed], output) {
    const options = readOptions(typed, { values: ["release"], flags: ["all"] });
    if ("problem" in options) return refuse(output, options.problem, wrongUsage);
    const [path, ...rest] = options.words;
    if (act !== "import" || path === undefined || rest.length > 0) {
      return refuse(output, "Say which file to import: waymark institutions import FILE", wrongUsage);
    }
    const release = options.values.release ?? releaseIn(basename(path));
    if (release === null) {
      const cure = "Say it with --release, such as --release v1.54-2024-10-21.";
      return refuse(output, `The release of the registry cannot be read from the file's name. ${cure}`, wrongUsage);
    }
    const unusable = await unusableFile(path);
    if (unusable !== null) return refuse(output, unusable, wrongInput);
    try {
      return await importFile({ path, release, everyKind: options.flags.has("all") }, output);
    } catch (error) {
      if (error instanceof EnvironmentError) return refuse(output, error.problems.join("\n"), wrongInput);
      if (isEncodingFault(error)) {
        return refuse(output, `${path}:1:1: This file is not UTF-8 text; the list stays as it was.`, wrongInput);
      }
      return refuse(output, error instanceof Error ? error.message : String(error), wrongInput);
    }
  },
};

async function importFile(dump: Parameters<typeof importRor>[1], { out, err }: Output): Promise<number> {
  const database = await openCurrentDatabase(readEnvironment().databaseUrl);
  try {
    const imported = await importRor(database, dump, new Date(), (counts) => err(progress(counts)));
    if (imported.ok) {
      const { read, kept } = imported.counts;
      const records = read === 1 ? "1 record was read" : `${count(read)} records were read`;
      const institutions = kept === 1 ? "1 institution" : `${count(kept)} institutions`;
      out(`${institutions} of ROR ${dump.release} can be chosen now; ${records}.`);
      return success;
    }
    for (const problem of imported.problems) err(formatProblem({ file: dump.path, ...problem }));
    err("Nothing was changed: the list stays as it was.");
    return wrongInput;
  } finally {
    await database.close();
  }
}

function progress({ read, kept }: ImportCounts): string {
  return `${count(read)} records read, ${count(kept)} kept`;
}

function count(number: number): string {
  return number.toLocaleString("en");
}

/** Why a file cannot be a data dump, in one sentence, or null. */
async function unusableFile(path: string): Promise<string | null> {
  if (!existsSync(path)) return `There is no file ${path}.`;
  const file = await open(path);
  try {
    if (!(await file.stat()).isFile()) return `${path} is not a file.`;
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString("latin1").startsWith("PK")
      ? `${path} is a ZIP archive. Unpack it and import the .json file in it.`
      : null;
  } finally {
    await file.close();
  }
}

function isEncodingFault(error: unknown): boolean {
  return error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA";
}

function refuse({ err }: Output, sentence: string, code: number): number {
  err(sentence);
  return code;
}
