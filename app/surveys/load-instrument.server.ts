import { join } from "node:path";
import { assembleInstrument } from "./assemble-instrument.ts";
import { checkActions } from "./check-actions.ts";
import {
  checkFile,
  type FileReport,
  languagesIn,
  namesIn,
  translationWarnings,
  wholeFile,
} from "./check-file.server.ts";
import { capabilityIds, checkSurvey } from "./check-survey.ts";
import { checkWords } from "./check-words.ts";
import type { Checked } from "./checked.ts";
import { checkContext } from "./context/check-context.ts";
import type { Context } from "./context/context.ts";
import { loadEvidence } from "./evidence/load-evidence.server.ts";
import type { FileProblem } from "./file-problem.ts";
import type { ActionLibrary } from "./instrument.ts";
import type { InstrumentLibrary, LoadedInstrument } from "./instrument-library.ts";
import type { InstrumentWords } from "./instrument-words.ts";
import { loadPanel } from "./panel/load-panel.server.ts";
import { readJson } from "./read-json.server.ts";
import { readYaml } from "./read-yaml.server.ts";
import type { Survey } from "./survey-schema.ts";
import { isTree, loadTree, type TreeLoad } from "./tree/load-tree.server.ts";
import type { LoadedTree } from "./tree/loaded-tree.ts";
import { refuseUnknownFormat } from "./unknown-format.ts";

export {
  findInstrument,
  findTree,
  type InstrumentLibrary,
  type LoadedInstrument,
  newestInstrument,
  newestOfEach,
} from "./instrument-library.ts";

export type InstrumentLoad =
  | (LoadedInstrument & { readonly ok: true; readonly warnings: readonly FileProblem[] })
  /** With mistakes, the only warnings are those that do not depend on what could not be read. */
  | { readonly ok: false; readonly problems: readonly FileProblem[]; readonly warnings: readonly FileProblem[] };

/**
 * Reads the instrument in a folder: `survey.yaml`, `actions.yaml`, `locales/<language>.json` and, where there are any,
 * `panel.yaml`, `context.yaml` and the folder `evidence`. Mistakes of all files come back together, in the order of the files; with one
 * mistake nothing is
 * loaded. Bad content never throws.
 */
export async function loadInstrument(folder: string): Promise<InstrumentLoad> {
  const report: FileReport = { problems: [], warnings: [] };
  let known = true;
  const checkKnown = (value: unknown): Checked<Survey | null> => {
    const refused = refuseUnknownFormat(value);
    known = refused === null;
    return refused ?? checkSurvey(value);
  };
  const survey = await checkFile(join(folder, "survey.yaml"), readYaml, checkKnown, report);
  if (!known) return { ok: false, problems: report.problems, warnings: [] };
  const sound = report.problems.length === 0 ? survey : null;
  const actions = await checkFile(
    join(folder, "actions.yaml"),
    readYaml,
    (value) => checkActions(value, survey),
    report,
  );
  const judged =
    sound === null ? null : { version: sound.version, status: sound.status, questions: capabilityIds(sound) };
  const { panel, fields } = await loadPanel(folder, judged, report);
  const context = await readContext(folder, survey, actions, report);
  const words: [string, InstrumentWords][] = [];
  for (const language of await languagesIn(join(folder, "locales"), report)) {
    const file = join(folder, "locales", `${language}.json`);
    const found = await checkFile(
      file,
      readJson,
      (value) => checkWords(value, language, survey, actions, fields, context),
      report,
    );
    if (found !== null) words.push([language, found]);
  }
  const evidence = await loadEvidence(join(folder, "evidence"), sound, actions, Object.fromEntries(words), report);
  const untranslated = translationWarnings(folder, Object.fromEntries(words));
  if (report.problems.length > 0 || survey === null || actions === null || context === undefined)
    return { ok: false, problems: report.problems, warnings: untranslated };
  const instrument = assembleInstrument(survey, actions, { panel, context });
  return {
    ok: true,
    instrument,
    words: Object.fromEntries(words),
    evidence,
    warnings: [...report.warnings, ...untranslated],
  };
}

/** What `context.yaml` holds: null where there is no such file, undefined where it cannot be read. */
async function readContext(
  folder: string,
  survey: Survey | null,
  actions: ActionLibrary | null,
  report: FileReport,
): Promise<Context | null | undefined> {
  if (!(await namesIn(folder)).includes("context.yaml")) return null;
  const check = (value: unknown) => checkContext(value, survey, actions);
  return (await checkFile(join(folder, "context.yaml"), readYaml, check, report)) ?? undefined;
}

/** The instrument in a folder, in whichever format it is written. */
export async function loadAnyInstrument(folder: string): Promise<InstrumentLoad | TreeLoad> {
  return (await isTree(folder)) ? loadTree(folder) : loadInstrument(folder);
}

export type LibraryLoad =
  | { readonly ok: true; readonly library: InstrumentLibrary; readonly warnings: readonly FileProblem[] }
  /** With mistakes, the library holds the instruments that are in order: for their authors, never for a product that serves. */
  | { readonly ok: false; readonly library: InstrumentLibrary; readonly problems: readonly FileProblem[] };

/** Reads every instrument folder under each root. Two folders with the same id and version are a mistake. */
export async function loadInstrumentLibrary(...roots: readonly string[]): Promise<LibraryLoad> {
  const folders = (await Promise.all(roots.map(instrumentFolders))).flat();
  const problems: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  const instruments: LoadedInstrument[] = [];
  const trees: LoadedTree[] = [];
  const places = new Map<string, string>();
  if (folders.length === 0)
    problems.push(wholeFile(roots[0] ?? "", "There is no instrument in this folder. Add a folder with a survey.yaml."));
  for (const folder of folders) {
    const load = await loadAnyInstrument(folder);
    if (!load.ok) {
      problems.push(...load.problems);
      continue;
    }
    warnings.push(...load.warnings);
    const { id, version } = "tree" in load ? load.tree : load.instrument;
    const name = `${id} ${version}`;
    if (places.has(name)) {
      problems.push(
        wholeFile(
          join(folder, "survey.yaml"),
          `Another folder already holds ${name}. Give this one a new version, or remove it.`,
        ),
      );
      continue;
    }
    places.set(name, folder);
    if ("tree" in load) trees.push({ tree: load.tree, words: load.words });
    else instruments.push({ instrument: load.instrument, words: load.words, evidence: load.evidence });
  }
  const library = { instruments, trees, folders: places };
  return problems.length > 0 ? { ok: false, library, problems } : { ok: true, library, warnings };
}

/** The folders directly under a root that hold a `survey.yaml`, by name. */
export async function instrumentFolders(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await namesIn(root))
    if ((await namesIn(join(root, name))).includes("survey.yaml")) found.push(join(root, name));
  return found;
}
