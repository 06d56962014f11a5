import type { Kysely } from "kysely";
import type { KnownInstitution } from "#app/institutions/known-institution.ts";
import { nameLength, type SearchEntry } from "#app/institutions/rank-institutions.ts";
import { searchText } from "#app/institutions/search-text.ts";
import type { Tables } from "../tables/index.ts";

export type CurrentList = { readonly id: string; readonly release: string };

/** The list to search, or null when none was imported. */
export async function findCurrentList(database: Kysely<Tables>): Promise<CurrentList | null> {
  const row = await database
    .selectFrom("known_list")
    .select(["id", "release"])
    .where("state", "=", "current")
    .orderBy("begun_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Begins a list that nobody searches yet. */
export async function insertList(database: Kysely<Tables>, list: CurrentList, now: Date): Promise<void> {
  await database
    .insertInto("known_list")
    .values({ ...list, state: "arriving", begun_at: now.toISOString() })
    .execute();
}

export async function insertKnown(
  database: Kysely<Tables>,
  listId: string,
  institutions: readonly KnownInstitution[],
): Promise<void> {
  if (institutions.length === 0) return;
  const rows = institutions.map((institution) => ({
    list_id: listId,
    ror: institution.ror,
    name: institution.name,
    name_length: nameLength(institution.name),
    labels: JSON.stringify(institution.labels),
    aliases: JSON.stringify(institution.aliases),
    acronyms: JSON.stringify(institution.acronyms),
    country: institution.country,
    city: institution.city,
    search: searchText(institution),
  }));
  await database.insertInto("known_institution").values(rows).execute();
}

/** Puts a finished list in the place of the one before. Call it inside a transaction. */
export async function makeCurrent(database: Kysely<Tables>, listId: string): Promise<void> {
  await database.updateTable("known_list").set({ state: "replaced" }).where("state", "=", "current").execute();
  await database.updateTable("known_list").set({ state: "current" }).where("id", "=", listId).execute();
}

/** Lists that are not searched: replaced ones, and those whose import was broken off. */
export async function findIdleLists(database: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await database.selectFrom("known_list").select("id").where("state", "<>", "current").execute();
  return rows.map(({ id }) => id);
}

/** Deletes some rows of a list, and the list itself once it is empty; true when it is gone. */
export async function deletePartOfList(database: Kysely<Tables>, listId: string, rows: number): Promise<boolean> {
  const part = database.selectFrom("known_institution").select("ror").where("list_id", "=", listId).limit(rows);
  const deleted = await database
    .deleteFrom("known_institution")
    .where("list_id", "=", listId)
    .where("ror", "in", part)
    .executeTakeFirst();
  if (deleted.numDeletedRows >= BigInt(rows)) return false;
  await database.deleteFrom("known_list").where("id", "=", listId).execute();
  return true;
}

/** What a list can be searched by. */
export async function readSearchEntries(database: Kysely<Tables>, listId: string): Promise<readonly SearchEntry[]> {
  const rows = await database
    .selectFrom("known_institution")
    .select(["ror", "name_length", "search"])
    .where("list_id", "=", listId)
    .execute();
  return rows.map(({ ror, name_length, search }) => ({ ror, nameLength: name_length, text: search }));
}

/** The institutions of a list with these ids, in no order. */
export async function readKnown(
  database: Kysely<Tables>,
  listId: string,
  rors: readonly string[],
): Promise<readonly KnownInstitution[]> {
  if (rors.length === 0) return [];
  const rows = await database
    .selectFrom("known_institution")
    .select(["ror", "name", "labels", "aliases", "acronyms", "country", "city"])
    .where("list_id", "=", listId)
    .where("ror", "in", rors)
    .execute();
  return rows.map((row) => ({
    ...row,
    labels: textsOf(row.labels),
    aliases: textsOf(row.aliases),
    acronyms: textsOf(row.acronyms),
  }));
}

function textsOf(stored: string): readonly string[] {
  return JSON.parse(stored) as readonly string[];
}
