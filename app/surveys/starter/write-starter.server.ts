import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { languageTag } from "../check-file.server.ts";
import { instrumentFolders } from "../load-instrument.server.ts";
import { readYaml } from "../read-yaml.server.ts";
import { instrumentId } from "../survey-schema.ts";
import { type StarterChoice, starterFiles } from "./starter-files.ts";

export type Written =
  | { readonly ok: true; readonly paths: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/**
 * Writes a new questionnaire into a folder of questionnaires: all of it or nothing, never over something that is there, and with no
 * id that a questionnaire there or in one of the folders beside it has.
 */
export async function writeStarter(
  root: string,
  choice: StarterChoice,
  beside: readonly string[] = [],
): Promise<Written> {
  const problem = choiceFault(choice) ?? (await placeFault(root, choice.id, beside));
  if (problem !== null) return { ok: false, problem };
  const files = starterFiles(choice);
  const target = join(root, choice.id);
  const aside = join(root, `.new-${choice.id}-${process.pid}`);
  try {
    await mkdir(aside);
    for (const { path, text } of files) {
      await mkdir(dirname(join(aside, path)), { recursive: true });
      await writeFile(join(aside, path), text);
    }
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    return { ok: false, problem: `Nothing was written: ${error instanceof Error ? error.message : String(error)}` };
  }
  return { ok: true, paths: files.map(({ path }) => join(target, path)) };
}

function choiceFault({ id, title, language }: StarterChoice): string | null {
  if (!instrumentId.safeParse(id).success)
    return `"${id}" is no id. Use a small letter first, then small letters, digits and hyphens, 2 to 64 in all: hand-hygiene.`;
  if (title.trim() === "") return "The title is empty. Give one in quotes after --title, or leave --title out.";
  if (!languageTag.test(language))
    return `"${language}" is no language tag. Write it as en, es, de, pt-BR or zh-Hant: small letters, then the region in capitals.`;
  return null;
}

async function placeFault(root: string, id: string, beside: readonly string[]): Promise<string | null> {
  if (!(await exists(root))) return `There is no folder ${root}. Create it first, or name another after --into.`;
  if (await exists(join(root, id)))
    return `${join(root, id)} exists already, and nothing is ever written over. Choose another id, or delete that folder first.`;
  const folders = await Promise.all([...new Set([root, ...beside])].map(instrumentFolders));
  for (const folder of folders.flat())
    if ((await idIn(folder)) === id)
      return `The id "${id}" is taken by ${folder}. Choose another. For a new version of that questionnaire, copy its folder and raise the version.`;
  return null;
}

async function idIn(folder: string): Promise<unknown> {
  const source = await readYaml(join(folder, "survey.yaml"));
  if (!source.ok || typeof source.value !== "object" || source.value === null) return undefined;
  return "id" in source.value ? source.value.id : undefined;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
