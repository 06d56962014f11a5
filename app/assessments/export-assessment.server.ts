import type { Database } from "#db/database.server.ts";
import { readItemEntries } from "#db/queries/item-answers.server.ts";
import { type AssessmentFile, assessmentFile } from "./assessment-file.ts";
import { readAssessment } from "./read-assessment.server.ts";

/** Everything an institution told us, as one document it can keep; null when there is no such assessment. */
export async function exportAssessment(
  database: Database,
  assessmentId: string,
  now: Date,
): Promise<AssessmentFile | null> {
  const assessment = await readAssessment(database, assessmentId);
  if (assessment === null) return null;
  const items = await readItemEntries(database.read, assessmentId);
  return assessmentFile({ ...assessment, entries: { ...assessment.entries, ...items } }, now);
}
