import type { Database } from "#db/database.server.ts";
import { findAssessment, markSubmitted } from "#db/queries/assessments.server.ts";
import { MissingAssessmentError } from "./assessment.ts";

/** Closes the answers. Submitting twice changes nothing and returns the first moment. */
export async function submitAssessment(
  database: Database,
  assessmentId: string,
  now: Date,
): Promise<{ readonly submittedAt: string }> {
  if (await markSubmitted(database.write, assessmentId, now)) return { submittedAt: now.toISOString() };
  const assessment = await findAssessment(database.write, assessmentId);
  if (assessment === null) throw new MissingAssessmentError();
  return { submittedAt: assessment.submittedAt ?? now.toISOString() };
}
