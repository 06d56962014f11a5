import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { hashesOf, newSecrets } from "#app/accounts/secret-hashes.server.ts";
import type { RoundState } from "#app/accounts/subject.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { countLeads, insertGrant } from "#db/queries/access-grants.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { findAssessment, moveToInstitution, updateSecrets } from "#db/queries/assessments.server.ts";
import { deleteInstitutionIfUnused } from "#db/queries/institutions.server.ts";
import { deleteKeepers } from "#db/queries/person-assessments.server.ts";
import { findRound, insertRound, setRoundState } from "#db/queries/rounds.server.ts";
import { deleteSessionsOf } from "#db/queries/sessions.server.ts";

export type Adoption = {
  readonly assessmentId: string;
  /** The institution it goes to, which whoever asks leads already; null for the one it is about, to be led from now on. */
  readonly into: string | null;
  /** What the round will be called. */
  readonly name: string;
};

type Person = Extract<Actor, { kind: "person" }>;

/**
 * Makes a round of an assessment that went by its link: its answers are the record, agreed as far as they go; one without
 * any is prepared like a new round. From then on grants open it; links, codes and accounts that kept it do not. False when the institution has a lead already and
 * nobody said that whoever asks is one. Twice is the same as once.
 */
export function adoptAssessment(database: Database, adoption: Adoption, who: Person, now: Date): Promise<boolean> {
  const { assessmentId, into, name } = adoption;
  // Nobody learns these: the link and the code that were given out open nothing from now on.
  const unknown = hashesOf(newSecrets());
  return transaction(database, async (work) => {
    const assessment = await findAssessment(work, assessmentId);
    if (assessment === null || assessment.demonstration) return false;
    if ((await findRound(work, assessmentId)) !== null) return true;
    const institutionId = into ?? assessment.institutionId;
    if (into === null && !(await becomeLead(work, institutionId, who, now))) return false;
    await moveToInstitution(work, assessmentId, institutionId);
    const round = { assessmentId, institutionId, programmeId: null, name, deadline: null, previousId: null };
    await insertRound(work, round, now);
    const state = await stateOf(work, assessment);
    if (state !== "draft") await setRoundState(work, assessmentId, 1, state, now);
    await updateSecrets(work, assessmentId, unknown.tokenHash, unknown.codeHash);
    await deleteKeepers(work, assessmentId, null);
    await deleteSessionsOf(work, assessmentId, null);
    if (institutionId !== assessment.institutionId) await deleteInstitutionIfUnused(work, assessment.institutionId);
    const subject = { kind: "round", id: assessmentId } as const;
    const entry = { institutionId, actor: auditActorOf(who), act: "assessment.adopted" as const, subject };
    await audit(work, { ...entry, detail: { personId: null, words: { name } } }, now);
    return true;
  });
}

/** An assessment in which nothing was written yet has nothing to agree on: its round begins at the beginning. */
async function stateOf(work: Work, { id, state }: { id: string; state: "draft" | "submitted" }): Promise<RoundState> {
  if (state === "submitted") return "locked";
  return Object.keys(await readEntries(work, id)).length === 0 ? "draft" : "consensus";
}

/** The first lead of an institution that has none; false when it has one. */
async function becomeLead(work: Work, institutionId: string, who: Person, now: Date): Promise<boolean> {
  if ((await countLeads(work, institutionId, now)) > 0) return false;
  const scope = { kind: "institution", id: institutionId } as const;
  const { personId } = who;
  await insertGrant(work, { id: newId(), personId, role: "lead", scope, grantedBy: null }, now);
  const actor = auditActorOf(who);
  const institution = { kind: "institution", id: institutionId } as const;
  await audit(work, { institutionId, actor, act: "institution.made", subject: institution }, now);
  return true;
}
