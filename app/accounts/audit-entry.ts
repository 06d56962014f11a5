import type { Actor } from "./may.ts";

/** What was done. Each has a sentence on the history page of the institution. */
export const auditedActs = [
  ...(["institution.made", "institution.changed", "assessment.adopted", "assessment.deleted"] as const),
  ...(["round.made", "round.changed", "round.opened", "round.reopened", "round.consensus", "round.locked"] as const),
  ...(["round.unlocked", "round.archived", "round.restored", "round.withdrawn", "round.exported"] as const),
  ...(["round.imported", "record.changed", "contribution.submitted", "contribution.returned"] as const),
  ...(["contribution.accepted", "contribution.changed", "invitation.made", "invitation.used"] as const),
  ...(["invitation.revoked", "grant.made", "grant.revoked", "consent.given", "consent.withdrawn"] as const),
  ...(["contribution.withdrawn", "contribution.rejoined", "round.reminded", "invitation.sent"] as const),
  ...(["record.exported", "plan.changed", "weights.changed"] as const),
  ...(["section.accepted", "section.returned", "section.submitted"] as const),
  ...(["account.password", "account.address", "account.codes", "account.session"] as const),
  ...(["programme.joined", "programme.left", "token.made", "token.revoked", "person.erased"] as const),
] as const;

export type AuditedAct = (typeof auditedActs)[number];

export type AuditSubject = {
  readonly kind: "institution" | "round" | "person" | "invitation" | "programme" | "capability" | "token";
  readonly id: string;
};

/** Who did it: a person by id, whoever holds the link, a program by its token's id, or the operator. */
export type AuditActor = {
  readonly kind: "person" | "link" | "token" | "operator";
  readonly id: string | null;
};

/** What is to be written down. Names and other words go into `detail`, which can be erased without breaking the chain. */
export type NewAuditEntry = {
  readonly institutionId: string;
  readonly actor: AuditActor;
  readonly act: AuditedAct;
  readonly subject: AuditSubject;
  readonly detail?: AuditDetail;
};

/** Words about an entry; `personId` is whom they name, so that they go when that person is erased. */
export type AuditDetail = {
  readonly personId: string | null;
  readonly words: Readonly<Record<string, string>>;
};

/** The words of an entry as they are kept apart from it. */
export type StoredDetail = { readonly personId: string | null; readonly salt: string; readonly detail: string };

/** The text whose hash an entry keeps of its words: nothing can be read from it, but the words can be held against it. */
export function detailText({ personId, salt, detail }: StoredDetail): string {
  return JSON.stringify([salt, personId, detail]);
}

/** One link of an institution's chain as it is stored. Numbers run from 1 without gaps. */
export type AuditEntry = {
  readonly institutionId: string;
  readonly number: number;
  readonly at: string;
  readonly actor: AuditActor;
  readonly act: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly detailDigest: string | null;
  readonly previousHash: string;
  readonly hash: string;
};

/** The text whose hash an entry carries: every field in a fixed order, the hash before it included. */
export function canonicalEntry(entry: Omit<AuditEntry, "hash">): string {
  const { institutionId, number, at, actor, act, subject, detailDigest, previousHash } = entry;
  return JSON.stringify([
    ...[institutionId, number, at, actor.kind, actor.id, act],
    ...[subject.kind, subject.id, detailDigest, previousHash],
  ]);
}

/** The hash before the first entry. */
export const chainStart = "";

export function auditActorOf(actor: Actor): AuditActor {
  switch (actor.kind) {
    case "person":
      return { kind: "person", id: actor.personId };
    case "token":
      return { kind: "token", id: actor.tokenId };
    case "operator":
      return { kind: "operator", id: null };
    default:
      return { kind: "link", id: null };
  }
}
