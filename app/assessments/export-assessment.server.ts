import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { readItemEntries } from "#db/queries/item-answers.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { type AssessmentFile, assessmentFile } from "./assessment-file.ts";
import { readAssessment } from "./read-assessment.server.ts";

/**
 * Everything an institution told us, as one document it can keep; null when there is no such assessment. That the record of
 * a round was taken out is written down, whether a person or a program did it.
 */
export async function exportAssessment(
  database: Database,
  assessmentId: string,
  actor: Actor,
  now: Date,
): Promise<AssessmentFile | null> {
  const assessment = await readAssessment(database, assessmentId);
  if (assessment === null) return null;
  const round = await findRound(database.read, assessmentId);
  if (round !== null) {
    const { institutionId, name } = round;
    const deed = { act: "record.exported", subject: { kind: "round", id: assessmentId } } as const;
    const entry = { institutionId, actor: auditActorOf(actor), ...deed, detail: { personId: null, words: { name } } };
    await transaction(database, (work) => audit(work, entry, now));
  }
  const items = await readItemEntries(database.read, assessmentId);
  return assessmentFile({ ...assessment, entries: { ...assessment.entries, ...items } }, now);
}
