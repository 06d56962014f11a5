import type { Database } from "./database.server.ts";

/** When something was saved last; null when nothing ever was. */
export async function newestMoment(database: Database): Promise<string | null> {
  const row = await database.read
    .selectFrom("assessment")
    .select((columns) => columns.fn.max("updated_at").as("newest"))
    .executeTakeFirst();
  return row?.newest ?? null;
}
