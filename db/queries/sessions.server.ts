import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

/** Ids of the assessments a session still holds. */
export async function assessmentsOfSession(
  database: Kysely<Tables>,
  idHash: string,
  now: Date,
): Promise<readonly string[]> {
  const rows = await database
    .selectFrom("session")
    .select("assessment_id")
    .where("id_hash", "=", idHash)
    .where("expires_at", ">", now.toISOString())
    .orderBy("created_at")
    .orderBy("assessment_id")
    .execute();
  return rows.map((row) => row.assessment_id);
}

export async function insertSession(
  database: Kysely<Tables>,
  idHash: string,
  assessmentIds: readonly string[],
  createdAt: Date,
  expiresAt: Date,
): Promise<void> {
  const times = { created_at: createdAt.toISOString(), expires_at: expiresAt.toISOString() };
  const rows = assessmentIds.map((id) => ({ id_hash: idHash, assessment_id: id, ...times }));
  await database.insertInto("session").values(rows).execute();
}

export async function deleteSession(database: Kysely<Tables>, idHash: string): Promise<void> {
  await database.deleteFrom("session").where("id_hash", "=", idHash).execute();
}

/** Takes the assessment out of every session but one. */
export async function deleteSessionsOf(
  database: Kysely<Tables>,
  assessmentId: string,
  exceptIdHash: string | null,
): Promise<void> {
  await database
    .deleteFrom("session")
    .where("assessment_id", "=", assessmentId)
    .$if(exceptIdHash !== null, (query) => query.where("id_hash", "<>", exceptIdHash))
    .execute();
}

export async function deleteExpiredSessions(database: Kysely<Tables>, now: Date): Promise<void> {
  await database.deleteFrom("session").where("expires_at", "<=", now.toISOString()).execute();
}

/** Ends every session of everybody, and every one-time link to sign in. */
export async function endEverySession(database: Kysely<Tables>): Promise<void> {
  for (const table of ["person_session", "session", "setup_link"] as const) await database.deleteFrom(table).execute();
}
