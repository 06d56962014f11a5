import type { Institution } from "#app/institutions/institution.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { isLookedAfter, updateInstitution } from "#db/queries/institutions.server.ts";
import { MissingAssessmentError } from "./assessment.ts";

/**
 * Corrects the name or the facts of the institution that an assessment is about. False once people look after that institution,
 * which may be because another assessment of it became a round: then its profile is theirs to change.
 */
export function changeProfile(database: Database, assessmentId: string, institution: Institution): Promise<boolean> {
  return transaction(database, async (work) => {
    const assessment = await findAssessment(work, assessmentId);
    if (assessment === null) throw new MissingAssessmentError();
    if (await isLookedAfter(work, assessment.institutionId)) return false;
    await updateInstitution(work, assessment.institutionId, institution);
    return true;
  });
}
