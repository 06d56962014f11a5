import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import {
  assessmentsOfSession,
  deleteExpiredSessions,
  deleteSession,
  insertSession,
} from "#db/queries/sessions.server.ts";
import type { Actor } from "./may.ts";

/** Long enough for a questionnaire that is answered over several weeks. */
export const sessionDays = 30;

/**
 * Lets the visitor hold one more assessment. The session gets a new id each time and the old id dies, so an id that
 * someone planted or saw before is worth nothing afterwards.
 */
export async function grantSession(
  database: Database,
  currentSessionId: string | null,
  assessmentId: string,
  now: Date,
): Promise<string> {
  const sessionId = newToken();
  const expiresAt = new Date(now.getTime() + sessionDays * 24 * 60 * 60 * 1000);
  await transaction(database, async (work) => {
    const held = currentSessionId === null ? [] : await assessmentsOfSession(work, hashOf(currentSessionId), now);
    if (currentSessionId !== null) await deleteSession(work, hashOf(currentSessionId));
    await deleteExpiredSessions(work, now);
    await insertSession(work, hashOf(sessionId), [...new Set([...held, assessmentId])], now, expiresAt);
  });
  return sessionId;
}

/** Who a session's visitor is. A missing, unknown or expired session is anonymous. */
export async function holderOf(database: Database, sessionId: string | null, now: Date): Promise<Actor> {
  if (sessionId === null) return { kind: "anonymous" };
  const assessments = await assessmentsOfSession(database.read, hashOf(sessionId), now);
  return assessments.length === 0 ? { kind: "anonymous" } : { kind: "holder", assessments };
}

export async function closeSession(database: Database, sessionId: string): Promise<void> {
  await deleteSession(database.write, hashOf(sessionId));
}
