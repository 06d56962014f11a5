import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DocumentedFile, docComments } from "./doc-comment.ts";

/**
 * The doc comments of every calculating file in a folder and the folders below it, by path. Files that speak to people, which are
 * those that need a translator, put words to what others calculate and are left out. Read once: sources do not change while
 * they run.
 *
 * @param root The product's folder.
 * @param folder A folder in it, "app/scoring".
 */
export function readDocComments(root: string, folder: string): Promise<readonly DocumentedFile[]> {
  const place = join(root, folder);
  const reading = known.get(place) ?? read(root, folder);
  known.set(place, reading);
  reading.catch(() => known.delete(place));
  return reading;
}

const known = new Map<string, Promise<readonly DocumentedFile[]>>();

async function read(root: string, folder: string): Promise<readonly DocumentedFile[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  const paths = names.map((name) => `${folder}/${name.replaceAll("\\", "/")}`).filter((path) => calculates.test(path));
  const files = await Promise.all(
    paths.toSorted().map(async (path) => ({ path, source: await readFile(join(root, path), "utf8") })),
  );
  return files
    .filter(({ source }) => !source.includes('from "#app/i18n/'))
    .map(({ path, source }) => ({ path, comments: docComments(source) }))
    .filter(({ comments }) => comments.length > 0);
}

const calculates = /(?<!\.server|\.client|\.d)\.ts$/;
