import type { Institution } from "#app/institutions/institution.ts";
import { newId } from "#app/platform/ids.server.ts";
import { hashOf, newCode, newToken, normaliseCode } from "#app/platform/tokens.server.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { insertAssessment } from "#db/queries/assessments.server.ts";
import { insertInstitution } from "#db/queries/institutions.server.ts";

export type AssessmentStart = {
  readonly institution: Institution;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly language: string;
  /** Part of the demonstration: invented, marked everywhere, and removed with it. */
  readonly demonstration?: boolean;
  /** When a visitor got this as a private copy of the demonstration. */
  readonly copiedAt?: Date;
  /** The institution of an earlier round, instead of a new one. */
  readonly institutionId?: string;
};

/** The two ways back in. They exist only here: the database keeps their hashes. */
export type ReturnSecrets = { readonly token: string; readonly code: string };

export function startAssessment(
  database: Database,
  start: AssessmentStart,
  now: Date,
): Promise<ReturnSecrets & { readonly assessmentId: string; readonly institutionId: string }> {
  return transaction(database, (work) => beginAssessment(work, start, now));
}

/** The same as part of somebody else's act. */
export async function beginAssessment(
  work: Work,
  start: AssessmentStart,
  now: Date,
): Promise<ReturnSecrets & { readonly assessmentId: string; readonly institutionId: string }> {
  const { institution, instrument, language, demonstration = false, copiedAt = null } = start;
  const institutionId = start.institutionId ?? newId();
  const [id, token, code] = [newId(), newToken(), newCode()];
  const hashes = { tokenHash: hashOf(token), codeHash: hashOf(normaliseCode(code)) };
  if (start.institutionId === undefined) {
    await insertInstitution(work, { id: institutionId, demonstration, ...institution }, now);
  }
  await insertAssessment(work, { id, institutionId, instrument, language, demonstration, copiedAt, ...hashes }, now);
  return { assessmentId: id, institutionId, token, code };
}
