import type { Database } from "#db/database.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import type { Assessment } from "./assessment.ts";

/** An assessment with all its entries, or null when there is none. */
export async function readAssessment(database: Database, assessmentId: string): Promise<Assessment | null> {
  const assessment = await findAssessment(database.read, assessmentId);
  if (assessment === null) return null;
  return { ...assessment, entries: await readEntries(database.read, assessmentId) };
}
