import { buildDemonstrationRelease, buildRelease } from "#app/benchmarks/build-release.server.ts";
import { listEveryRelease, readRelease } from "#app/benchmarks/read-release.server.ts";
import { overallMeasure, type Release } from "#app/benchmarks/release.ts";
import { now } from "#app/platform/clock.server.ts";
import { loadInstalledInstruments } from "#app/surveys/installed-instruments.server.ts";
import { findInstrument, newestInstrument } from "#app/surveys/load-instrument.server.ts";
import type { Database } from "#db/database.server.ts";
import { findProgramme } from "#db/queries/programmes.server.ts";
import { type Command, type Output, success, wrongInput, wrongUsage } from "./command.ts";
import { type Options, readOptions } from "./options.ts";
import { withDatabase } from "./with-database.server.ts";

export const releaseCommand: Command = {
  summary: "Builds, lists and shows benchmark releases.",
  usage:
    "release build --demo | release build [--programme ID] [--instrument ID] | release list [--json] | release show ID [--json]",
  async run([act = "", ...typed], output) {
    const options = readOptions(typed, { values: ["programme", "instrument"], flags: ["demo", "json"] });
    const work = Object.hasOwn(works, act) ? works[act] : undefined;
    if ("problem" in options || work === undefined || options.words.length !== (act === "show" ? 1 : 0)) {
      output.err(`Usage: waymark ${releaseCommand.usage}`);
      return wrongUsage;
    }
    return withDatabase(output, (database) => work(database, options, output));
  },
};

type Work = (database: Database, options: Options, output: Output) => Promise<number>;

const works: Readonly<Record<string, Work>> = { build, list, show };

/** The demonstration's, a programme's, or one of everybody who agreed to be counted. */
async function build(database: Database, { flags, values }: Options, { out, err }: Output): Promise<number> {
  const library = await loadInstalledInstruments();
  if (!library.ok) {
    for (const { file, line, column, message } of library.problems) err(`${file}:${line}:${column}: ${message}`);
    return wrongInput;
  }
  const programme = values.programme === undefined ? null : await findProgramme(database.read, values.programme);
  if (values.programme !== undefined && programme === null) {
    err(`There is no programme "${values.programme}". Its page in the browser has its id in the address.`);
    return wrongInput;
  }
  const wanted = programme?.instrument.id ?? values.instrument ?? "micro-credential-readiness";
  if (findInstrument(library.library, wanted) === undefined) {
    err(`There is no questionnaire "${wanted}" in the folder surveys.`);
    return wrongInput;
  }
  const { instrument } = newestInstrument(library.library, wanted);
  if (flags.has("demo")) return announce(await buildDemonstrationRelease(database, instrument, now(), now()), out);
  const built = await buildRelease(database, instrument, programme?.id ?? null, now());
  if (built.ok) return announce(built.release, out);
  err(
    `Nothing was built: ${built.counted} finished rounds have agreed to be counted, and a release needs at least ten whose groups expose nobody.`,
  );
  return wrongInput;
}

function announce(release: Release, out: Output["out"]): number {
  const published = release.groups.filter((group) => !group.hidden).length;
  out(`${release.id} is built and frozen: ${published} groups are published.`);
  return success;
}

async function list(database: Database, { flags }: Options, { out, err }: Output): Promise<number> {
  const releases = await listEveryRelease(database);
  if (flags.has("json")) out(JSON.stringify(releases, null, 2));
  else if (releases.length === 0) err("There is no release yet.");
  else for (const release of releases) out(headline(release));
  return success;
}

async function show(database: Database, { words: [id = ""], flags }: Options, { out, err }: Output): Promise<number> {
  const release = await readRelease(database, id);
  if (release === null) {
    err(`There is no release "${id}". List what there is: waymark release list`);
    return wrongInput;
  }
  if (flags.has("json")) {
    out(JSON.stringify(release, null, 2));
    return success;
  }
  out(headline(release));
  for (const group of release.groups) {
    const figure = group.hidden ? undefined : group.figures[overallMeasure];
    const figures = figure === undefined ? "hidden" : `${figure.q1} ${figure.median} ${figure.q3}`;
    out(`  ${group.id.padEnd(40)} ${(group.hidden ? "" : group.band).padEnd(6)} ${figures}`);
  }
  return success;
}

function headline({ id, number, demonstration, instrument, asOf }: Omit<Release, "groups">): string {
  const kind = demonstration ? "  demonstration data" : "";
  return `${id}  release ${number} of ${asOf}, ${instrument.id} ${instrument.version}${kind}`;
}
