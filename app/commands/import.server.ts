import { normaliseEmail } from "#app/accounts/sign-in-name.ts";
import { now } from "#app/platform/clock.server.ts";
import { checkBulkRounds } from "#app/rounds/hand-over/check-bulk-rounds.ts";
import { importBulk } from "#app/rounds/hand-over/import-bulk.server.ts";
import { importRound } from "#app/rounds/hand-over/import-round.server.ts";
import type { NewLead } from "#app/rounds/hand-over/make-institution.server.ts";
import { parseCsv } from "#app/rounds/hand-over/parse-csv.ts";
import { largestHandOver, readHandOver } from "#app/rounds/hand-over/read-hand-over.server.ts";
import { formatProblem, type TextProblem } from "#app/surveys/file-problem.ts";
import { loadInstalledInstruments } from "#app/surveys/installed-instruments.server.ts";
import { findInstrument, type InstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { readText } from "#app/surveys/read-text.server.ts";
import { takeIntoUse } from "#app/surveys/versions/take-into-use.server.ts";
import type { Database } from "#db/database.server.ts";
import { findInstitution } from "#db/queries/institutions.server.ts";
import { findPerson, findPersonByEmail } from "#db/queries/people.server.ts";
import { type Command, type Output, success, wrongInput, wrongUsage } from "./command.ts";
import { type Options, readOptions } from "./options.ts";
import { withDatabase } from "./with-database.server.ts";

export const importCommand: Command = {
  summary:
    "Takes in a round from a hand-over file, or many records from a CSV file; checked whole before anything is saved.",
  usage:
    "import FILE.json [--institution ID | --lead EMAIL] | import FILE.csv [--instrument ID] [--language TAG] [--lead EMAIL]",
  async run(typed, output) {
    const options = readOptions(typed, { values: ["institution", "instrument", "language", "lead"], flags: [] });
    const [file] = "problem" in options ? [] : options.words;
    if ("problem" in options || file === undefined || options.words.length > 1) {
      output.err("problem" in options ? options.problem : "Name one file to import.");
      output.err(`Usage: waymark ${importCommand.usage}`);
      return wrongUsage;
    }
    const library = await loadInstalledInstruments();
    if (!library.ok) {
      output.err("The questionnaires cannot be read. npx waymark instrument check surveys says why.");
      return wrongInput;
    }
    const text = await readText(file, largestHandOver);
    if (!text.ok) return refuse(file, text.problems, output);
    const many = /\.csv$/i.test(file);
    return withDatabase(output, async (database) => {
      const lead = await findLead(database, options.values.lead ?? null);
      if (lead === undefined) {
        output.err(`Nobody signs in with ${options.values.lead}. Check the address; nothing was imported.`);
        return wrongInput;
      }
      const order: Order = { file, text: text.text, options, library: library.library, output, lead };
      return many ? importMany(database, order) : importOne(database, order);
    });
  },
};

type Order = {
  readonly file: string;
  readonly text: string;
  readonly options: Options;
  readonly library: InstrumentLibrary;
  readonly output: Output;
  readonly lead: NewLead | null;
};

const operator = { kind: "operator" } as const;

/** Null when nobody was named, undefined when there is no such person. */
async function findLead(database: Database, email: string | null): Promise<NewLead | null | undefined> {
  if (email === null) return null;
  const id = await findPersonByEmail(database.read, normaliseEmail(email));
  return id === null ? undefined : ((await findPerson(database.read, id)) ?? undefined);
}

async function importOne(database: Database, { file, text, options, library, output, lead }: Order): Promise<number> {
  const read = readHandOver(text, library);
  if (!read.ok) return refuse(file, read.problems, output);
  const institutionId = options.values.institution ?? null;
  if (institutionId !== null && (await findInstitution(database.read, institutionId)) === null) {
    output.err(`There is no institution ${institutionId}. Leave --institution out to make it from the file.`);
    return wrongInput;
  }
  if (!(await mayBegin(database, library, read.file.instrument, output))) return wrongInput;
  const order = { file: read.file, checksum: read.checksum, institutionId, lead };
  const imported = await importRound(database, order, operator, now());
  if (!imported.ok) {
    output.err(`The round is here already, as ${imported.roundId}. Nothing was changed.`);
    return wrongInput;
  }
  output.out(`Round ${imported.roundId} of institution ${imported.institutionId} holds ${read.file.round.name}.`);
  if (institutionId === null && lead === null) output.err("Nobody leads this institution yet, so nobody can open it.");
  return success;
}

async function importMany(database: Database, { file, text, options, library, output, lead }: Order): Promise<number> {
  const found = findInstrument(library, options.values.instrument ?? "micro-credential-readiness");
  if (found === undefined) {
    output.err(`There is no instrument "${options.values.instrument}". npx waymark doctor lists what is installed.`);
    return wrongInput;
  }
  const read = parseCsv(text);
  if (!read.ok) return refuse(file, read.problems, output);
  const checked = checkBulkRounds(read.rows, found.instrument);
  if (!checked.ok) return refuse(file, checked.problems, output);
  if (!(await mayBegin(database, library, found.instrument, output))) return wrongInput;
  const how = { instrument: found.instrument, language: options.values.language ?? "en", lead };
  const { rounds, institutions, made } = await importBulk(database, checked.rounds, how, operator, now());
  output.out(`Imported: ${rounds} rounds of ${institutions} institutions, ${made} of them new.`);
  return success;
}

/** A version whose files were changed after somebody had answered it means two things; nothing more is taken in with it. */
async function mayBegin(
  database: Database,
  library: InstrumentLibrary,
  instrument: { readonly id: string; readonly version: string },
  { err }: Output,
): Promise<boolean> {
  const taken = await takeIntoUse(database, library, instrument, now());
  if (taken.ok) return true;
  err(`${instrument.id} ${instrument.version} was changed here after it was first used. npx waymark doctor says how.`);
  err("Nothing was imported.");
  return false;
}

function refuse(file: string, problems: readonly TextProblem[], { err }: Output): number {
  for (const problem of problems) err(formatProblem({ file, ...problem }));
  err("Nothing was imported.");
  return wrongInput;
}
