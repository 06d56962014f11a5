import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { findAssessment, updatePlan } from "#db/queries/assessments.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { MissingAssessmentError } from "./assessment.ts";

/** What the roadmap aims at and how much one phase can hold. A submitted assessment can still be planned. */
export type PlanSettings = { readonly target: string | null; readonly capacity: number | null };

/** Of a round, what was set is written down: its roadmap goes before a board, also long after the record was locked. */
export async function setPlan(
  database: Database,
  assessmentId: string,
  settings: PlanSettings,
  actor: Actor,
  now: Date,
): Promise<void> {
  await transaction(database, async (work) => {
    const before = await findAssessment(work, assessmentId);
    if (before === null) throw new MissingAssessmentError();
    if (before.target === settings.target && before.capacity === settings.capacity) return;
    await updatePlan(work, assessmentId, settings, now);
    const round = await findRound(work, assessmentId);
    if (round === null) return;
    const { target, capacity } = settings;
    const words = { name: round.name, target: target ?? "", capacity: capacity === null ? "" : String(capacity) };
    const deed = { act: "plan.changed", subject: { kind: "round", id: assessmentId } } as const;
    const { institutionId } = round;
    const entry = { institutionId, actor: auditActorOf(actor), ...deed, detail: { personId: null, words } };
    await audit(work, entry, now);
  });
}
