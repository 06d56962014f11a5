import { hashOf, normaliseCode } from "#app/platform/tokens.server.ts";
import type { Database } from "#db/database.server.ts";
import { findAssessmentBySecret } from "#db/queries/assessments.server.ts";

/** Far beyond any token or code; a longer text is cut so that hashing it costs no more. */
const longestSecret = 200;

/**
 * The assessment that a link's token or a typed return code opens, or null. Known or not, token or code, the work is
 * the same: two hashes and one look-up of both, so that the time taken tells nothing.
 */
export function resumeAssessment(database: Database, secret: string): Promise<string | null> {
  const typed = secret.slice(0, longestSecret).trim();
  return findAssessmentBySecret(database.read, hashOf(typed), hashOf(normaliseCode(typed)));
}
