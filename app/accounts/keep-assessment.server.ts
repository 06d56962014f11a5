import type { Database } from "#db/database.server.ts";
import { deletePersonAssessment, insertPersonAssessment } from "#db/queries/person-assessments.server.ts";
import { renewSession } from "./session.server.ts";

/** Lets a person open the assessment wherever they sign in. The session that asks goes on under a new id. */
export async function keepAssessment(
  database: Database,
  personId: string,
  assessmentId: string,
  currentSessionId: string | null,
  now: Date,
): Promise<string> {
  await insertPersonAssessment(database.write, personId, assessmentId, now);
  return renewSession(database, currentSessionId, {}, now);
}

/**
 * Takes the assessment out of the account. This browser goes on holding it as if it had come in by the link; every other
 * one needs the link again.
 */
export async function leaveAssessment(
  database: Database,
  personId: string,
  assessmentId: string,
  currentSessionId: string | null,
  now: Date,
): Promise<string> {
  await deletePersonAssessment(database.write, personId, assessmentId);
  return renewSession(database, currentSessionId, { assessmentId }, now);
}
