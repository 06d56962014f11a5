import type { Database } from "#db/database.server.ts";
import { findCurrentList, searchKnown } from "#db/queries/known-institutions.server.ts";
import type { KnownList } from "./known-institution.ts";
import { rankInstitutions, type SearchableInstitution, searchable } from "./rank-institutions.ts";
import shipped from "./ror/records.json" with { type: "json" };
import type { Query } from "./search-text.ts";

/** The institutions that fit best: from the imported list when there is one, else from the slice that is shipped. */
export async function findInstitutions(database: Database, query: Query, most: number): Promise<KnownList> {
  const list = await findCurrentList(database.read);
  if (list === null) {
    slice ??= shipped.records.map(searchable);
    return { release: shipped.release, records: rankInstitutions(slice, query, most) };
  }
  return { release: list.release, records: await searchKnown(database.read, list.id, query, most) };
}

let slice: readonly SearchableInstitution[] | undefined;
