import type { Kysely, Selectable } from "kysely";
import type { Entry, SavedEntries, SavedEntry } from "#app/assessments/entry.ts";
import type { Answer } from "#app/questions/answer.ts";
import type { AnswerTable } from "../tables/answer.ts";
import type { Tables } from "../tables/index.ts";

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

type EntryColumns = Pick<AnswerTable, "kind" | "level" | "reason" | "note" | "evidence_url">;

function columnsOf({ answer, note, evidenceUrl }: Entry): EntryColumns {
  const rest = { level: null, reason: null, note, evidence_url: evidenceUrl };
  if (answer === null) return { ...rest, kind: "cleared" };
  if ("level" in answer) return { ...rest, kind: "level", level: answer.level };
  if ("notApplicable" in answer) return { ...rest, kind: "notApplicable", reason: answer.notApplicable };
  return { ...rest, kind: "dontKnow" };
}

function entryOf(row: Selectable<AnswerTable>): SavedEntry {
  return {
    answer: answerOf(row),
    note: row.note,
    evidenceUrl: row.evidence_url,
    revision: row.revision,
    updatedAt: row.updated_at,
  };
}

export function answerOf(row: EntryColumns): Answer | null {
  if (row.kind === "level" && row.level !== null) return { level: row.level };
  if (row.kind === "notApplicable" && row.reason !== null) return { notApplicable: row.reason };
  return row.kind === "dontKnow" ? { dontKnow: true } : null;
}
