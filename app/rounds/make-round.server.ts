import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { newId } from "#app/platform/ids.server.ts";
import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { insertAssessment } from "#db/queries/assessments.server.ts";
import { findRound, insertRound } from "#db/queries/rounds.server.ts";

export type RoundPlan = {
  /** The id it shall have, so that the same form sent twice makes one round; a new one when left out. */
  readonly id?: string;
  readonly institutionId: string;
  readonly name: string;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly language: string;
  readonly deadline: string | null;
  readonly previousId: string | null;
  /** Whether people see what they answered in that round. */
  readonly showsPrevious?: boolean;
  readonly programmeId: string | null;
};

/** Makes a round in draft, with an empty record; its id. A plan whose round is there already makes no second one. */
export async function makeRound(database: Database, plan: RoundPlan, actor: Actor, now: Date): Promise<string> {
  try {
    return await transaction(database, (work) => addRound(work, plan, actor, now));
  } catch (error) {
    if (plan.id === undefined || !database.dialect.isUniqueViolation(error)) throw error;
    const there = await findRound(database.write, plan.id);
    if (there?.institutionId === plan.institutionId) return plan.id;
    const { id: _, ...others } = plan;
    return makeRound(database, others, actor, now);
  }
}

/** The same as part of somebody else's act. */
export async function addRound(work: Work, plan: RoundPlan, actor: Actor, now: Date): Promise<string> {
  const { institutionId, instrument, language, name, deadline, previousId, programmeId } = plan;
  const { showsPrevious = false } = plan;
  const assessmentId = plan.id ?? newId();
  // A round is opened by grants only, so nobody ever learns the secrets of its link.
  const hashes = { tokenHash: hashOf(newToken()), codeHash: hashOf(newToken()) };
  const record = { id: assessmentId, institutionId, instrument, language, demonstration: false, copiedAt: null };
  await insertAssessment(work, { ...record, ...hashes }, now);
  await insertRound(work, { assessmentId, institutionId, programmeId, name, deadline, previousId, showsPrevious }, now);
  const subject = { kind: "round", id: assessmentId } as const;
  const detail = { personId: null, words: { name } };
  await audit(work, { institutionId, actor: auditActorOf(actor), act: "round.made", subject, detail }, now);
  return assessmentId;
}
