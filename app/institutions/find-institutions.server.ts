import type { Database } from "#db/database.server.ts";
import { findCurrentList, readKnown, readSearchEntries } from "#db/queries/known-institutions.server.ts";
import type { KnownList } from "./known-institution.ts";
import { bestOf, type SearchIndex, searchEntry, searchIndex } from "./rank-institutions.ts";
import shipped from "./ror/records.json" with { type: "json" };
import type { Query } from "./search-text.ts";

/** The institutions that fit best: from the imported list when there is one, else from the slice that is shipped. */
export async function findInstitutions(database: Database, query: Query, most: number): Promise<KnownList> {
  const list = await findCurrentList(database.read);
  if (list === null) {
    slice ??= searchIndex(shipped.records.map(searchEntry));
    const best = bestOf(slice, query, most);
    return { release: shipped.release, records: inOrder(shipped.records, best) };
  }
  const best = bestOf(await indexOf(database, list.id), query, most);
  return { release: list.release, records: inOrder(await readKnown(database.read, list.id, best), best) };
}

let slice: SearchIndex | undefined;

type Held = { readonly listId: string; readonly index: Promise<SearchIndex> };

/**
 * What is searched is held in memory, some 200 bytes an institution: no index of a database finds the middle of a word, and
 * on SQLite every other page would wait while it looks.
 */
const held = new WeakMap<Database, Held>();

function indexOf(database: Database, listId: string): Promise<SearchIndex> {
  const known = held.get(database);
  if (known?.listId === listId) return known.index;
  const index = readSearchEntries(database.read, listId).then(searchIndex);
  held.set(database, { listId, index });
  index.catch(() => held.delete(database));
  return index;
}

function inOrder<Known extends { readonly ror: string }>(records: readonly Known[], rors: readonly string[]): Known[] {
  return rors.flatMap((ror) => records.find((record) => record.ror === ror) ?? []);
}
