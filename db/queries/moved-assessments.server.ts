import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

/** Notes that the answers of one assessment came from another one. */
export async function insertMove(
  database: Kysely<Tables>,
  move: { readonly assessmentId: string; readonly fromId: string },
  now: Date,
): Promise<void> {
  await database
    .insertInto("moved_assessment")
    .values({ assessment_id: move.assessmentId, from_id: move.fromId, moved_at: now.toISOString() })
    .execute();
}

/** An assessment at the other end of a move, and its version. */
export type MoveEnd = { readonly assessmentId: string; readonly version: string };

/** Where the answers of an assessment came from; null when they came from nowhere. */
export async function findOrigin(database: Kysely<Tables>, assessmentId: string): Promise<MoveEnd | null> {
  const row = await database
    .selectFrom("moved_assessment")
    .innerJoin("assessment", "assessment.id", "from_id")
    .select(["from_id", "instrument_version"])
    .where("assessment_id", "=", assessmentId)
    .executeTakeFirst();
  return row === undefined ? null : { assessmentId: row.from_id, version: row.instrument_version };
}

/** Where answers of an assessment were moved to, the newest first. */
export async function listMoves(database: Kysely<Tables>, fromId: string): Promise<readonly MoveEnd[]> {
  const rows = await database
    .selectFrom("moved_assessment")
    .innerJoin("assessment", "assessment.id", "assessment_id")
    .select(["assessment_id", "instrument_version"])
    .where("from_id", "=", fromId)
    .orderBy("moved_at", "desc")
    .orderBy("assessment_id")
    .execute();
  return rows.map((row) => ({ assessmentId: row.assessment_id, version: row.instrument_version }));
}
