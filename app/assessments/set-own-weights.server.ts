import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import type { OwnWeights } from "#app/scoring/own-weights.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { updateOwnWeights } from "#db/queries/assessments.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { MissingAssessmentError } from "./assessment.ts";

/**
 * Sets somebody's own weights beside those of the instrument, or takes them away with null. They change no answer, so a submitted
 * assessment can have them. Of a round it is written down that they changed, and by whom; the name typed beside them is not, because
 * the history outlives it.
 */
export async function setOwnWeights(
  database: Database,
  assessmentId: string,
  own: OwnWeights | null,
  actor: Actor,
  now: Date,
): Promise<void> {
  await transaction(database, async (work) => {
    if (!(await updateOwnWeights(work, assessmentId, own, now))) throw new MissingAssessmentError();
    const round = await findRound(work, assessmentId);
    if (round === null) return;
    const { institutionId, name } = round;
    const deed = { act: "weights.changed", subject: { kind: "round", id: assessmentId } } as const;
    const detail = { personId: null, words: { name } };
    await audit(work, { institutionId, actor: auditActorOf(actor), ...deed, detail }, now);
  });
}
