import { type Role, type Scope, sectionId } from "./grant.ts";
import type { GrantedAct } from "./role-acts.ts";
import type { RoundState, Subject } from "./subject.ts";

/** What an institution's lead can invite to. Policy bodies invite publishers and analysts to their programmes. */
export const institutionRoles = ["respondent", "reviewer", "lead", "viewer", "consultant"] as const satisfies Role[];
export type InstitutionRole = (typeof institutionRoles)[number];

/** Where an invitation leads: into an institution, perhaps one of its rounds, or into a programme. */
export type InvitationPlace =
  | { readonly institutionId: string; readonly programmeId: null; readonly roundId: string | null }
  | { readonly institutionId: null; readonly programmeId: string; readonly roundId: null };

/** A one-time way into a role. Times are ISO 8601 in UTC. */
export type Invitation = {
  readonly id: string;
  readonly place: InvitationPlace;
  readonly role: Role;
  /** As which group of the instrument a respondent speaks, such as "faculty". */
  readonly roleGroup: string | null;
  /** Dimension ids; null for all questions addressed to the role group. */
  readonly sections: readonly string[] | null;
  /** Set when it lets somebody known back in; it gives no role then. */
  readonly personId: string | null;
  /** Whom it is for, in the words of whoever made it. */
  readonly label: string;
  readonly email: string | null;
  readonly purpose: string | null;
  readonly grantEndsAt: string | null;
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly usedBy: string | null;
  readonly revokedAt: string | null;
};

const day = 24 * 60 * 60_000;
const days = 14;

export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + days * day);
}

/**
 * Whether it can still be used. One that was made long after now was made by a clock that ran ahead, and its end cannot
 * be believed either; a day is for clocks that differ a little.
 */
export function isPending(invitation: Invitation, now: Date): boolean {
  const { createdAt, expiresAt, usedAt, revokedAt, grantEndsAt } = invitation;
  const at = now.getTime();
  if (usedAt !== null || revokedAt !== null) return false;
  if (grantEndsAt !== null && at >= Date.parse(grantEndsAt)) return false;
  return Date.parse(createdAt) - day <= at && at < Date.parse(expiresAt);
}

/** Where its role will hold. */
export function scopesOf({ place, role, sections }: Invitation): readonly Exclude<Scope, { kind: "platform" }>[] {
  if (place.programmeId !== null) return [{ kind: "programme", id: place.programmeId }];
  const { institutionId, roundId } = place;
  if (roundId === null) return [{ kind: "institution", id: institutionId }];
  if (role !== "respondent" || sections === null) return [{ kind: "round", id: roundId }];
  return sections.map((section) => ({ kind: "section", id: sectionId(roundId, section) }));
}

/** What whoever made it must still be allowed to do, or it opens nothing. */
export function rightBehind(place: InvitationPlace): { readonly act: GrantedAct; readonly subject: Subject } {
  return place.programmeId === null
    ? { act: "people.change", subject: { institutionId: place.institutionId } }
    : { act: "programme.change", subject: { programmeId: place.programmeId } };
}

/** Whether a round has gone too far to be joined in this role: then there is nothing left to do in it. */
export function isTooLate(role: Role, round: RoundState): boolean {
  const joinable: readonly RoundState[] = role === "respondent" ? ["draft", "open"] : ["draft", "open", "consensus"];
  return !joinable.includes(round);
}

/** An address binds the invitation: an account with another one cannot use it. */
export function isForAddress({ email }: Pick<Invitation, "email">, own: string | null): boolean {
  return email === null || own === null || email === own;
}
