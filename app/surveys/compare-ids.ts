import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";

/**
 * Notes every id that has no words, and words for ids that do not exist. While an id could not be read (it is empty),
 * words without an id are not noted: nobody can tell whose they are.
 */
export function compareIds(
  given: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
  path: ProblemPath,
  what: string,
  list: ProblemList,
): void {
  const known = new Set(wanted);
  noteMissing(given, wanted, path, what, list);
  if (known.has("")) return;
  for (const id of Object.keys(given))
    if (!known.has(id))
      list.add(
        [...path, id],
        () =>
          `These are words for the ${what} ${quote(id)}, which the structure does not have. ${suggestId(id, wanted)}`,
      );
}

/** Notes every id that has no words. */
export function noteMissing(
  given: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
  path: ProblemPath,
  what: string,
  list: ProblemList,
): void {
  for (const id of new Set(wanted))
    if (id !== "" && !Object.hasOwn(given, id))
      list.add(
        path,
        () => `The words for the ${what} ${quote(id)} are missing. Add them under ${quote(path.join("."))}.`,
      );
}

/** The entry of that id, and nothing an object has by birth. */
export function ownEntry<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
