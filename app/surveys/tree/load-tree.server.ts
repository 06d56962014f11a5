import { join } from "node:path";
import { checkFile, type FileReport, languagesIn, namesIn, translationWarnings } from "../check-file.server.ts";
import type { FileProblem } from "../file-problem.ts";
import { loadPanel } from "../panel/load-panel.server.ts";
import { readJson } from "../read-json.server.ts";
import { readYaml } from "../read-yaml.server.ts";
import { checkTree } from "./check-tree.ts";
import { checkTreeActions } from "./check-tree-actions.ts";
import { checkTreeWords } from "./check-tree-words.ts";
import type { LoadedTree } from "./loaded-tree.ts";
import { itemsBelow } from "./tree-instrument.ts";
import type { TreeWords } from "./tree-words.ts";

const actionsFile = "actions.yaml";

export type TreeLoad =
  | (LoadedTree & { readonly ok: true; readonly warnings: readonly FileProblem[] })
  | { readonly ok: false; readonly problems: readonly FileProblem[]; readonly warnings: readonly FileProblem[] };

/**
 * Reads a questionnaire in format 2: `survey.yaml`, `locales/<language>.json` and, where there are any, `actions.yaml` and
 * `panel.yaml`. Mistakes of all files come back together; with one mistake nothing is loaded. Bad content never throws.
 */
export async function loadTree(folder: string): Promise<TreeLoad> {
  const report: FileReport = { problems: [], warnings: [] };
  const survey = await checkFile(join(folder, "survey.yaml"), readYaml, checkTree, report);
  const library = (await namesIn(folder)).includes(actionsFile)
    ? await checkFile(join(folder, actionsFile), readYaml, (value) => checkTreeActions(value, survey), report)
    : null;
  const tree = survey === null ? null : { ...survey, library };
  const sound = report.problems.length === 0 ? tree : null;
  const judged =
    sound === null
      ? null
      : { version: sound.version, status: sound.status, questions: itemsBelow(sound.whole).map(({ id }) => id) };
  const { panel, fields } = await loadPanel(folder, judged, report);
  const words: [string, TreeWords][] = [];
  for (const language of await languagesIn(join(folder, "locales"), report)) {
    const file = join(folder, "locales", `${language}.json`);
    const found = await checkFile(file, readJson, (value) => checkTreeWords(value, language, sound, fields), report);
    if (found !== null) words.push([language, found]);
  }
  const untranslated = translationWarnings(folder, Object.fromEntries(words));
  if (report.problems.length > 0 || tree === null)
    return { ok: false, problems: report.problems, warnings: untranslated };
  return {
    ok: true,
    tree: { ...tree, panel },
    words: Object.fromEntries(words),
    warnings: [...report.warnings, ...untranslated],
  };
}

/** Whether the folder's `survey.yaml` says it is written in format 2, or names none and holds a tree. */
export async function isTree(folder: string): Promise<boolean> {
  const source = await readYaml(join(folder, "survey.yaml"));
  if (!source.ok || typeof source.value !== "object" || source.value === null) return false;
  const format = "format" in source.value ? source.value.format : undefined;
  return format === 2 || (typeof format !== "number" && Object.hasOwn(source.value, "tree"));
}
