import { hashOf, newCode, newToken, normaliseCode } from "#app/platform/tokens.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { updateSecrets } from "#db/queries/assessments.server.ts";
import { deleteSessionsOf } from "#db/queries/sessions.server.ts";
import { MissingAssessmentError } from "./assessment.ts";
import type { ReturnSecrets } from "./start-assessment.server.ts";

/**
 * Replaces link and code. Whoever came in through the old ones is signed out, except the visitor who asks
 * (`currentSessionId`; null from the command line).
 */
export async function renewLinks(
  database: Database,
  assessmentId: string,
  currentSessionId: string | null,
): Promise<ReturnSecrets> {
  const [token, code] = [newToken(), newCode()];
  await transaction(database, async (work) => {
    const renewed = await updateSecrets(work, assessmentId, hashOf(token), hashOf(normaliseCode(code)));
    if (!renewed) throw new MissingAssessmentError();
    await deleteSessionsOf(work, assessmentId, currentSessionId === null ? null : hashOf(currentSessionId));
  });
  return { token, code };
}
