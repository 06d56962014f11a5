import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Answers } from "#app/questions/answer.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { type FileProblem, formatProblem } from "#app/surveys/file-problem.ts";
import { loadInstalledInstruments } from "#app/surveys/installed-instruments.server.ts";
import type { LoadedInstrument } from "#app/surveys/instrument-library.ts";
import { findInstrument, findTree, loadInstrument } from "#app/surveys/load-instrument.server.ts";
import { readAnswers, versionAskedFor } from "#app/surveys/read-answers.server.ts";
import { isTree, loadTree, type TreeLoad } from "#app/surveys/tree/load-tree.server.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";
import { readTreeAnswers } from "#app/surveys/tree/read-tree-answers.server.ts";

export type OpenedRecord = LoadedInstrument & { readonly answers: Answers; readonly circumstances: ItemAnswers };

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
  return { ok: true, record: { ...found.loaded, answers: read.answers, circumstances: read.circumstances } };
}

export type OpenedTreeRecord = LoadedTree & { readonly answers: ItemAnswers };

/**
 * The same for an instrument in format 2; null when the name leads to none.
 *
 * @param lacks What the instrument lacks for the work at hand, said before its answers are looked at; null where it lacks nothing.
 */
export async function openTreeRecord(
  instrument: string,
  answersFile: string,
  lacks: (loaded: LoadedTree) => string | null = () => null,
): Promise<
  | { readonly ok: true; readonly record: OpenedTreeRecord }
  | { readonly ok: false; readonly problems: readonly string[] }
  | null
> {
  const load = await openTree(instrument, await versionAskedFor(answersFile));
  if (load === null) return null;
  if (!load.ok) return { ok: false, problems: load.problems.map(formatProblem) };
  const message = lacks(load);
  if (message !== null) {
    const file = existsSync(join(instrument, "survey.yaml")) ? join(instrument, "survey.yaml") : instrument;
    return { ok: false, problems: [formatProblem({ file, line: 1, column: 1, message })] };
  }
  const read = await readTreeAnswers(answersFile, load.tree);
  if (!read.ok) return { ok: false, problems: read.problems.map(formatProblem) };
  return { ok: true, record: { tree: load.tree, words: load.words, answers: read.answers } };
}

async function openTree(name: string, version: string | undefined): Promise<TreeLoad | null> {
  if (existsSync(join(name, "survey.yaml"))) return (await isTree(name)) ? loadTree(name) : null;
  const library = await loadInstalledInstruments();
  if (!library.ok) return null;
  const found = findTree(library.library, name, version) ?? findTree(library.library, name);
  return found === undefined ? null : { ok: true, warnings: [], ...found };
}

type Opened =
  | { readonly ok: true; readonly loaded: LoadedInstrument }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A folder's path wins over an id, so that a draft can be scored before it is installed. */
async function openInstrument(name: string, version: string | undefined): Promise<Opened> {
  if (existsSync(join(name, "survey.yaml"))) {
    if (await isTree(name)) return { ok: false, problems: [onlyScored(join(name, "survey.yaml"))] };
    const load = await loadInstrument(name);
    return load.ok ? { ok: true, loaded: load } : load;
  }
  const library = await loadInstalledInstruments();
  if (!library.ok) return library;
  // An unknown version is reported with its place by the answers file's own check, against the newest version.
  const loaded = findInstrument(library.library, name, version) ?? findInstrument(library.library, name);
  if (loaded !== undefined) return { ok: true, loaded };
  if (findTree(library.library, name) !== undefined) return { ok: false, problems: [onlyScored(name)] };
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

/** Some of what is asked for here is made from one ladder of levels, which format 2 does not have. */
function onlyScored(file: string): FileProblem {
  const message =
    "This instrument is written in format 2, which can be scored, planned and reported. Choose one in format 1 here, or use waymark score, plan or report.";
  return { file, line: 1, column: 1, message };
}
