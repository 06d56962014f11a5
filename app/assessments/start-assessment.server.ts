import type { Institution } from "#app/institutions/institution.ts";
import { newId } from "#app/platform/ids.server.ts";
import { hashOf, newCode, newToken, normaliseCode } from "#app/platform/tokens.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { insertAssessment } from "#db/queries/assessments.server.ts";
import { insertInstitution } from "#db/queries/institutions.server.ts";

export type AssessmentStart = {
  readonly institution: Institution;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly language: string;
};

/** The two ways back in. They exist only here: the database keeps their hashes. */
export type ReturnSecrets = { readonly token: string; readonly code: string };

export async function startAssessment(
  database: Database,
  start: AssessmentStart,
  now: Date,
): Promise<ReturnSecrets & { readonly assessmentId: string }> {
  const { institution, instrument, language } = start;
  const [id, institutionId, token, code] = [newId(), newId(), newToken(), newCode()];
  const hashes = { tokenHash: hashOf(token), codeHash: hashOf(normaliseCode(code)) };
  await transaction(database, async (work) => {
    await insertInstitution(work, institutionId, institution, now);
    await insertAssessment(work, { id, institutionId, instrument, language, ...hashes }, now);
  });
  return { assessmentId: id, token, code };
}
