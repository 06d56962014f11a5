import type { Kysely } from "kysely";
import type { Entry, SavedEntries, SavedEntry } from "#app/assessments/entry.ts";
import type { Tables } from "../tables/index.ts";
import { columnsOf, entryOf } from "./entry-row.server.ts";

/** Every entry of an assessment by capability id. */
export async function readEntries(database: Kysely<Tables>, assessmentId: string): Promise<SavedEntries> {
  const rows = await database
    .selectFrom("answer")
    .selectAll()
    .where("assessment_id", "=", assessmentId)
    .orderBy("capability_id")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.capability_id, entryOf(row)]));
}

export async function findEntry(
  database: Kysely<Tables>,
  assessmentId: string,
  capabilityId: string,
): Promise<SavedEntry | null> {
  const row = await database
    .selectFrom("answer")
    .selectAll()
    .where("assessment_id", "=", assessmentId)
    .where("capability_id", "=", capabilityId)
    .executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

/** Writes an entry in one statement, only if its revision is still `baseRevision`; false when it is not. */
export async function compareAndSetEntry(
  database: Kysely<Tables>,
  assessmentId: string,
  capabilityId: string,
  baseRevision: number,
  entry: Entry,
  now: Date,
): Promise<boolean> {
  const values = { ...columnsOf(entry), updated_at: now.toISOString() };
  if (baseRevision === 0) {
    const result = await database
      .insertInto("answer")
      .values({ assessment_id: assessmentId, capability_id: capabilityId, revision: 1, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const result = await database
    .updateTable("answer")
    .set({ revision: baseRevision + 1, ...values })
    .where("assessment_id", "=", assessmentId)
    .where("capability_id", "=", capabilityId)
    .where("revision", "=", baseRevision)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
