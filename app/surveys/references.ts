import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";

/**
 * Notes ids that stand twice among ids that must differ. Each comes with its place in the file; empty ids were already
 * reported where they stand and are passed over.
 */
export function noteDuplicates(
  ids: readonly { id: string; path: ProblemPath }[],
  what: string,
  list: ProblemList,
): void {
  const seen = new Set<string>();
  for (const { id, path } of ids) {
    if (id !== "" && seen.has(id))
      list.add(path, () => `The ${what} ${quote(id)} stands here a second time. Rename or remove one.`);
    seen.add(id);
  }
}

/**
 * Notes an id that names nothing. When one of the known ids could not be read, nobody can tell what an unknown id means,
 * so nothing is noted until that one is mended.
 */
export function noteUnknown(
  id: string,
  path: ProblemPath,
  known: readonly string[],
  what: string,
  list: ProblemList,
): void {
  if (id === "" || known.includes(id) || known.includes("")) return;
  list.add(path, () => `There is no ${what} ${quote(id)}. ${suggestId(id, known)}`);
}
