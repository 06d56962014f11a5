import type { Actor } from "#app/accounts/may.ts";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { readItems } from "#app/assessments/read-items.server.ts";
import { recordSheet } from "#app/assessments/record-sheet.server.ts";
import { saveCircumstances } from "#app/assessments/save-circumstances.server.ts";
import { saveEntries } from "#app/assessments/save-entries.server.ts";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { deleteAbandonedCopies, findCopyAmong, findDemonstration } from "#db/queries/demonstrations.server.ts";

/** A copy whose session is only being made must not be taken for abandoned. */
const grace = 60 * 60 * 1000;

/**
 * A private copy of the finished assessment for this visitor, or the one they already hold, so that nobody sees another's
 * changes. Null while the demonstration is not complete. A copy goes when no session holds it any more.
 */
export async function openDemonstration(
  database: Database,
  actor: Actor,
  now: Date,
): Promise<{ readonly assessmentId: string; readonly isNew: boolean } | null> {
  const hero = (await findDemonstration(database.read))?.heroId;
  if (!hero) return null;
  await transaction(database, (work) => deleteAbandonedCopies(work, new Date(now.getTime() - grace), now));
  const held = "assessments" in actor ? await findCopyAmong(database.read, actor.assessments) : null;
  if (held !== null) return { assessmentId: held, isNew: false };
  const copy = await copyAssessment(database, hero, now);
  return copy === null ? null : { assessmentId: copy, isNew: true };
}

/** The copy carries the dates of what it copies; only `copiedAt` says when it was made. */
async function copyAssessment(database: Database, originalId: string, now: Date): Promise<string | null> {
  const original = await readAssessment(database, originalId);
  if (original === null || original.submittedAt === null) return null;
  const { institution, instrument, language, entries } = original;
  const submittedAt = new Date(original.submittedAt);
  const { assessmentId } = await startAssessment(
    database,
    { institution, instrument, language, demonstration: true, copiedAt: now },
    new Date(original.createdAt),
  );
  const changes = Object.entries(entries).map(([capabilityId, { answer, note, evidenceUrl }]) => ({
    capabilityId,
    baseRevision: 0,
    entry: { answer, note, evidenceUrl },
  }));
  await saveEntries(database, recordSheet(assessmentId), changes, submittedAt);
  await saveCircumstances(database, assessmentId, await readItems(database, originalId), submittedAt);
  await submitAssessment(database, assessmentId, submittedAt);
  return assessmentId;
}
