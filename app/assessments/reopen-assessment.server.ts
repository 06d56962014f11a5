import type { Database } from "#db/database.server.ts";
import { findAssessment, markDraft } from "#db/queries/assessments.server.ts";
import { MissingAssessmentError } from "./assessment.ts";

/** Takes a submission back: a draft again, every answer as it was. A draft stays as it is. */
export async function reopenAssessment(database: Database, assessmentId: string, now: Date): Promise<void> {
  if (await markDraft(database.write, assessmentId, now)) return;
  if ((await findAssessment(database.write, assessmentId)) === null) throw new MissingAssessmentError();
}
