import { type AuditedAct, auditedActs } from "./audit-entry.ts";

/** What an entry of the history is about, to look for one kind only. */
export const auditKinds = ["institution", "rounds", "answers", "people", "sharing", "tokens"] as const;

export type AuditKind = (typeof auditKinds)[number];

export function isAuditKind(text: string): text is AuditKind {
  return (auditKinds as readonly string[]).includes(text);
}

export function isAuditedAct(text: string): text is AuditedAct {
  return (auditedActs as readonly string[]).includes(text);
}

/** The acts of a kind. */
export function actsOf(kind: AuditKind): readonly AuditedAct[] {
  return auditedActs.filter((act) => kindOfAct[act] === kind);
}

const kindOfAct: Readonly<Record<AuditedAct, AuditKind>> = {
  "institution.made": "institution",
  "institution.changed": "institution",
  "assessment.adopted": "rounds",
  "assessment.deleted": "rounds",
  "round.made": "rounds",
  "round.changed": "rounds",
  "round.opened": "rounds",
  "round.reopened": "rounds",
  "round.consensus": "rounds",
  "round.locked": "rounds",
  "round.unlocked": "rounds",
  "round.archived": "rounds",
  "round.restored": "rounds",
  "round.withdrawn": "rounds",
  "round.reminded": "rounds",
  "round.exported": "sharing",
  "round.imported": "rounds",
  "record.changed": "answers",
  "record.exported": "sharing",
  "plan.changed": "rounds",
  "weights.changed": "rounds",
  "contribution.submitted": "answers",
  "contribution.returned": "answers",
  "contribution.accepted": "answers",
  "contribution.withdrawn": "answers",
  "contribution.rejoined": "answers",
  "section.accepted": "answers",
  "section.returned": "answers",
  "section.submitted": "answers",
  "contribution.changed": "people",
  "invitation.made": "people",
  "invitation.sent": "people",
  "invitation.used": "people",
  "invitation.revoked": "people",
  "grant.made": "people",
  "grant.revoked": "people",
  "account.password": "people",
  "account.address": "people",
  "account.codes": "people",
  "account.session": "people",
  "consent.given": "sharing",
  "consent.withdrawn": "sharing",
  "programme.joined": "sharing",
  "programme.left": "sharing",
  "token.made": "tokens",
  "token.revoked": "tokens",
  "person.erased": "people",
};
