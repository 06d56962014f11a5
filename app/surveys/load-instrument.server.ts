import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "#app/questions/problem.ts";
import { assembleInstrument } from "./assemble-instrument.ts";
import { checkActions } from "./check-actions.ts";
import { checkSurvey } from "./check-survey.ts";
import { checkWords } from "./check-words.ts";
import type { Checked } from "./checked.ts";
import type { FileProblem, ReadText } from "./file-problem.ts";
import type { InstrumentLibrary, LoadedInstrument } from "./instrument-library.ts";
import type { InstrumentWords } from "./instrument-words.ts";
import { readJson } from "./read-json.server.ts";
import { readYaml } from "./read-yaml.server.ts";

export {
  findInstrument,
  type InstrumentLibrary,
  type LoadedInstrument,
  newestInstrument,
  newestOfEach,
} from "./instrument-library.ts";

export type InstrumentLoad =
  | (LoadedInstrument & { readonly ok: true; readonly warnings: readonly FileProblem[] })
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * Reads the instrument in a folder: `survey.yaml`, `actions.yaml` and `locales/<language>.json`. Mistakes of all files
 * come back together, in the order of the files; with one mistake nothing is loaded. Bad content never throws.
 */
export async function loadInstrument(folder: string): Promise<InstrumentLoad> {
  const report: Report = { problems: [], warnings: [] };
  const survey = await check(join(folder, "survey.yaml"), readYaml, checkSurvey, report);
  const actions = await check(join(folder, "actions.yaml"), readYaml, (value) => checkActions(value, survey), report);
  const words: [string, InstrumentWords][] = [];
  for (const language of await languagesIn(join(folder, "locales"), report)) {
    const file = join(folder, "locales", `${language}.json`);
    const found = await check(file, readJson, (value) => checkWords(value, language, survey, actions), report);
    if (found !== null) words.push([language, found]);
  }
  if (report.problems.length > 0 || survey === null || actions === null)
    return { ok: false, problems: report.problems };
  const instrument = assembleInstrument(survey, actions);
  return { ok: true, instrument, words: Object.fromEntries(words), warnings: report.warnings };
}

export type LibraryLoad =
  | { readonly ok: true; readonly library: InstrumentLibrary; readonly warnings: readonly FileProblem[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Reads every instrument folder under a root. Two folders with the same id and version are a mistake. */
export async function loadInstrumentLibrary(root: string): Promise<LibraryLoad> {
  const folders = await instrumentFolders(root);
  const problems: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  const instruments = new Map<string, LoadedInstrument>();
  if (folders.length === 0)
    problems.push(at(root, "There is no instrument in this folder. Add a folder with a survey.yaml."));
  for (const folder of folders) {
    const load = await loadInstrument(folder);
    if (!load.ok) {
      problems.push(...load.problems);
      continue;
    }
    warnings.push(...load.warnings);
    const { instrument, words } = load;
    const name = `${instrument.id} ${instrument.version}`;
    if (instruments.has(name))
      problems.push(
        at(
          join(folder, "survey.yaml"),
          `Another folder already holds ${name}. Give this one a new version, or remove it.`,
        ),
      );
    instruments.set(name, { instrument, words });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, library: { instruments: [...instruments.values()] }, warnings };
}

/** The folders directly under a root that hold a `survey.yaml`, by name. */
export async function instrumentFolders(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await namesIn(root))
    if ((await namesIn(join(root, name))).includes("survey.yaml")) found.push(join(root, name));
  return found;
}

type Report = { readonly problems: FileProblem[]; readonly warnings: FileProblem[] };

async function check<Value>(
  file: string,
  read: (path: string) => Promise<ReadText>,
  checkValue: (value: unknown) => Checked<Value>,
  report: Report,
): Promise<Value | null> {
  const source = await read(file);
  if (!source.ok) {
    report.problems.push(...source.problems.map((problem) => ({ file, ...problem })));
    return null;
  }
  const placed = ({ path, message }: Problem): FileProblem => ({ file, ...source.locate(path), message });
  const checked = checkValue(source.value);
  if (!checked.ok) report.problems.push(...checked.problems.map(placed).sort(byPlace));
  report.warnings.push(...checked.warnings.map(placed).sort(byPlace));
  return checked.value;
}

function byPlace(a: FileProblem, b: FileProblem): number {
  return a.line - b.line || a.column - b.column;
}

async function languagesIn(folder: string, report: Report): Promise<readonly string[]> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith(".json"));
  if (names.length === 0)
    report.problems.push(at(folder, "There are no words. Add one file per language here, such as en.json."));
  const tags: string[] = [];
  for (const name of names) {
    const tag = name.slice(0, -".json".length);
    if (languageTag.test(tag)) tags.push(tag);
    else
      report.problems.push(
        at(join(folder, name), "The file is not named after a language. Name it en.json, pt-BR.json and so on."),
      );
  }
  return tags;
}

const languageTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}

function at(file: string, message: string): FileProblem {
  return { file, line: 1, column: 1, message };
}
