import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import { type Scope, sectionId } from "#app/accounts/grant.ts";
import type { Actor } from "#app/accounts/may.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { Work } from "#db/database.server.ts";
import { insertGrant, revokeRespondent } from "#db/queries/access-grants.server.ts";
import { putContribution } from "#db/queries/contributions.server.ts";
import type { Part } from "./contribution.ts";
import type { Round } from "./round.ts";

export type Respondent = Part & {
  readonly personId: string;
  /** Who let them in, if that was a person. */
  readonly grantedBy: string | null;
  /** When their part ends; null for no end. */
  readonly endsAt?: string | null;
};

/**
 * Lets somebody answer in a round, as part of another act: a grant for the round or for each of their sections, and their
 * contribution. Somebody who takes part already gets the new part in place of the old one and keeps what they answered.
 */
export async function joinRound(
  work: Work,
  { assessmentId, institutionId }: Pick<Round, "assessmentId" | "institutionId">,
  respondent: Respondent,
  actor: Actor,
  now: Date,
): Promise<void> {
  const { personId, roleGroup, sections, grantedBy, endsAt = null } = respondent;
  const before = await revokeRespondent(work, assessmentId, personId, now);
  for (const scope of scopesOf(assessmentId, sections)) {
    await insertGrant(work, { id: newId(), personId, role: "respondent", scope, grantedBy, endsAt }, now);
  }
  await putContribution(work, assessmentId, personId, { roleGroup, sections }, now);
  const act = before ? "contribution.changed" : "grant.made";
  const words = {
    role: "respondent",
    group: roleGroup,
    ...(sections === null ? {} : { sections: sections.join(", ") }),
  };
  const subject = { kind: "person", id: personId } as const;
  await audit(work, { institutionId, actor: auditActorOf(actor), act, subject, detail: { personId, words } }, now);
}

function scopesOf(roundId: string, sections: readonly string[] | null): readonly Scope[] {
  if (sections === null) return [{ kind: "round", id: roundId }];
  return sections.map((dimension) => ({ kind: "section", id: sectionId(roundId, dimension) }));
}
