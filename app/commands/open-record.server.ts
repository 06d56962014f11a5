import { existsSync } from "node:fs";
import { join } from "node:path";
import { productRoot } from "#app/platform/product.server.ts";
import type { Answers } from "#app/questions/answer.ts";
import { type FileProblem, formatProblem } from "#app/surveys/file-problem.ts";
import type { LoadedInstrument } from "#app/surveys/instrument-library.ts";
import { findInstrument, loadInstrument, loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { readAnswers, versionAskedFor } from "#app/surveys/read-answers.server.ts";

export type OpenedRecord = LoadedInstrument & { readonly answers: Answers };

/** Opens an instrument (an id, or a folder's path) and an answers file for it, or lists what is wrong, a line each. */
export async function openRecord(
  instrument: string,
  answersFile: string,
): Promise<
  { readonly ok: true; readonly record: OpenedRecord } | { readonly ok: false; readonly problems: readonly string[] }
> {
  const found = await openInstrument(instrument, await versionAskedFor(answersFile));
  if (!found.ok) return { ok: false, problems: found.problems.map(formatProblem) };
  const read = await readAnswers(answersFile, found.loaded.instrument);
  if (!read.ok) return { ok: false, problems: read.problems.map(formatProblem) };
  return { ok: true, record: { ...found.loaded, answers: read.answers } };
}

type Opened =
  | { readonly ok: true; readonly loaded: LoadedInstrument }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A folder's path wins over an id, so that a draft can be scored before it is installed. */
async function openInstrument(name: string, version: string | undefined): Promise<Opened> {
  if (existsSync(join(name, "survey.yaml"))) {
    const load = await loadInstrument(name);
    return load.ok ? { ok: true, loaded: load } : load;
  }
  const library = await loadInstrumentLibrary(join(productRoot, "surveys"));
  if (!library.ok) return library;
  // An unknown version is reported with its place by the answers file's own check, against the newest version.
  const loaded = findInstrument(library.library, name, version) ?? findInstrument(library.library, name);
  if (loaded !== undefined) return { ok: true, loaded };
  const known = [...new Set(library.library.instruments.map(({ instrument }) => instrument.id))].join(", ");
  return {
    ok: false,
    problems: [
      {
        file: name,
        line: 1,
        column: 1,
        message: `There is no instrument of this id or at this path. Installed are: ${known}.`,
      },
    ],
  };
}
