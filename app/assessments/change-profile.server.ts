import type { Institution } from "#app/institutions/institution.ts";
import type { Database } from "#db/database.server.ts";
import { updateInstitutionOf } from "#db/queries/institutions.server.ts";
import { MissingAssessmentError } from "./assessment.ts";

/** Corrects the name or the facts of the institution that an assessment is about. */
export async function changeProfile(database: Database, assessmentId: string, institution: Institution): Promise<void> {
  if (!(await updateInstitutionOf(database.write, assessmentId, institution))) throw new MissingAssessmentError();
}
