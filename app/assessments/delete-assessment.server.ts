import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { settleErasures } from "#app/accounts/settle-erasures.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { removeAssessment } from "#db/queries/assessments.server.ts";
import { insertErasure } from "#db/queries/erasures.server.ts";
import { deletePeople, peopleOnlyIn } from "#db/queries/imported-people.server.ts";
import { deleteInstitutionIfUnused } from "#db/queries/institutions.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";

/**
 * Removes an assessment with its answers, links and sessions, the people who came with it from elsewhere, and its institution
 * when nothing else is about it. What is gone is noted, so that a restored backup does not bring it back.
 */
export async function deleteAssessment(
  database: Database,
  assessmentId: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  await transaction(database, async (work) => {
    const round = await findRound(work, assessmentId);
    const people = round === null ? [] : await peopleOnlyIn(work, assessmentId);
    const removed = await removeAssessment(work, assessmentId);
    if (removed === null) return;
    const { institutionId, demonstration } = removed;
    if (round !== null) {
      const detail = { personId: null, words: { name: round.name } };
      const deed = { act: "assessment.deleted", subject: { kind: "round", id: assessmentId }, detail } as const;
      await audit(work, { institutionId, actor: auditActorOf(actor), ...deed }, now);
    }
    await deletePeople(work, people);
    const institutionGone = await deleteInstitutionIfUnused(work, institutionId);
    if (demonstration) return;
    const at = now.toISOString();
    await insertErasure(work, { kind: "assessment", id: assessmentId, at });
    for (const id of people) await insertErasure(work, { kind: "person", id, at });
    if (institutionGone) await insertErasure(work, { kind: "institution", id: institutionId, at });
  });
  await settleErasures(database);
}
