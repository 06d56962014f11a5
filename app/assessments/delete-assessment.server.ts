import { type Database, transaction } from "#db/database.server.ts";
import { removeAssessment } from "#db/queries/assessments.server.ts";
import { deleteInstitutionIfUnused } from "#db/queries/institutions.server.ts";

/** Removes an assessment with its answers, links and sessions, and its institution when nothing else is about it. */
export async function deleteAssessment(database: Database, assessmentId: string): Promise<void> {
  await transaction(database, async (work) => {
    const institutionId = await removeAssessment(work, assessmentId);
    if (institutionId !== null) await deleteInstitutionIfUnused(work, institutionId);
  });
}
