import type { Kysely, Selectable } from "kysely";
import type { Entry, SavedEntries, SavedEntry } from "#app/assessments/entry.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { Tables } from "../tables/index.ts";

/** Every entry of an assessment in format 2, by item id. */
export async function readItemEntries(
  database: Kysely<Tables>,
  assessmentId: string,
): Promise<SavedEntries<ItemAnswer>> {
  const rows = await database
    .selectFrom("item_answer")
    .selectAll()
    .where("assessment_id", "=", assessmentId)
    .orderBy("item_id")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.item_id, entryOf(row)]));
}

export async function findItemEntry(
  database: Kysely<Tables>,
  assessmentId: string,
  itemId: string,
): Promise<SavedEntry<ItemAnswer> | null> {
  const row = await database
    .selectFrom("item_answer")
    .selectAll()
    .where("assessment_id", "=", assessmentId)
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

/** Writes an entry in one statement, only if its revision is still `baseRevision`; false when it is not. */
export async function compareAndSetItemEntry(
  database: Kysely<Tables>,
  assessmentId: string,
  itemId: string,
  baseRevision: number,
  { answer, note, evidenceUrl }: Entry<ItemAnswer>,
  now: Date,
): Promise<boolean> {
  const values = {
    answer: answer === null ? null : JSON.stringify(answer),
    note,
    evidence_url: evidenceUrl,
    updated_at: now.toISOString(),
  };
  if (baseRevision === 0) {
    const result = await database
      .insertInto("item_answer")
      .values({ assessment_id: assessmentId, item_id: itemId, revision: 1, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const result = await database
    .updateTable("item_answer")
    .set({ revision: baseRevision + 1, ...values })
    .where("assessment_id", "=", assessmentId)
    .where("item_id", "=", itemId)
    .where("revision", "=", baseRevision)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** What a record that has none yet says of circumstances. */
export async function insertItemRecord(
  database: Kysely<Tables>,
  assessmentId: string,
  entries: readonly { readonly capabilityId: string; readonly entry: Entry<ItemAnswer> }[],
  now: Date,
): Promise<void> {
  for (const { capabilityId, entry } of entries)
    await compareAndSetItemEntry(database, assessmentId, capabilityId, 0, entry, now);
}

function entryOf(row: Selectable<Tables["item_answer"]>): SavedEntry<ItemAnswer> {
  return {
    // Only this file writes the column, after the answer was checked against its item.
    answer: row.answer === null ? null : (JSON.parse(row.answer) as ItemAnswer),
    note: row.note,
    evidenceUrl: row.evidence_url,
    revision: row.revision,
    updatedAt: row.updated_at,
  };
}
