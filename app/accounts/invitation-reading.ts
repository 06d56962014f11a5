import type { NamedInvitation } from "#db/queries/invitations.server.ts";
import type { Role } from "./grant.ts";

/** What an instrument calls its role groups and sections, by id. */
export type RoundNames = {
  readonly groups: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, string>>;
};

/** What the page of an invitation shows: everything in words, nothing of its secrets. */
export type InvitationReading = {
  readonly role: Role;
  /** The institution or programme it leads into. */
  readonly place: string;
  readonly inviter: string;
  readonly round: { readonly name: string; readonly deadline: string | null } | null;
  readonly group: string | null;
  readonly sections: readonly string[] | null;
  readonly purpose: string | null;
  readonly grantEndsAt: string | null;
  readonly expiresAt: string;
  readonly email: string | null;
  /** Whom it lets back in; null for an invitation to something new. */
  readonly person: string | null;
};

export function readingOf(invitation: NamedInvitation, names: RoundNames | null): InvitationReading {
  const { role, roleGroup, sections, round, purpose, grantEndsAt, expiresAt, email, person } = invitation;
  return {
    ...{ role, purpose, grantEndsAt, expiresAt, email, person },
    place: invitation.institution ?? invitation.programme ?? "",
    inviter: invitation.inviter ?? "",
    round: round === null ? null : { name: round.name, deadline: round.deadline },
    group: roleGroup === null ? null : (names?.groups[roleGroup] ?? roleGroup),
    sections: sections?.map((id) => names?.sections[id] ?? id) ?? null,
  };
}
