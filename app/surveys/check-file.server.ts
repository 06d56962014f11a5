import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "#app/questions/problem.ts";
import { openTranslations } from "./advice/open-translations.ts";
import type { Checked } from "./checked.ts";
import type { FileProblem, ReadText } from "./file-problem.ts";

/** What is found while the files of an instrument are read, file by file. */
export type FileReport = { readonly problems: FileProblem[]; readonly warnings: FileProblem[] };

/** Reads and checks one file; what is wrong is added to the report, each mistake with its place. Null when it cannot be read. */
export async function checkFile<Value>(
  file: string,
  read: (path: string) => Promise<ReadText>,
  checkValue: (value: unknown) => Checked<Value>,
  report: FileReport,
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

/** The language tags a folder of words has a file for. */
export async function languagesIn(folder: string, report: FileReport): Promise<readonly string[]> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith(".json"));
  if (names.length === 0)
    report.problems.push(wholeFile(folder, "There are no words. Add one file per language here, such as en.json."));
  const tags: string[] = [];
  for (const name of names) {
    const tag = name.slice(0, -".json".length);
    if (languageTag.test(tag)) tags.push(tag);
    else
      report.problems.push(
        wholeFile(join(folder, name), "The file is not named after a language. Name it en.json, pt-BR.json and so on."),
      );
  }
  return tags;
}

/** The names in a folder, sorted; none when there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}

/** What the translations of a questionnaire still lack, each said of its file as a whole. */
export function translationWarnings(
  folder: string,
  words: Readonly<Record<string, { readonly review?: string | undefined }>>,
): readonly FileProblem[] {
  return openTranslations(words).map(({ language, message }) =>
    wholeFile(join(folder, "locales", `${language}.json`), message),
  );
}

/** A problem of a file as a whole. */
export function wholeFile(file: string, message: string): FileProblem {
  return { file, line: 1, column: 1, message };
}

/** A language tag as files of words are named: `en`, `pt-BR`, `zh-Hant`. */
export const languageTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

function byPlace(a: FileProblem, b: FileProblem): number {
  return a.line - b.line || a.column - b.column;
}
