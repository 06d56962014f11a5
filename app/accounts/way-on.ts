import { paths } from "#app/paths.ts";
import type { NamedInvitation } from "#db/queries/invitations.server.ts";
import type { Act } from "./may.ts";
import type { Subject } from "./subject.ts";

/** Where somebody who has just joined goes on to, and what that is. */
export type WayOn = {
  readonly to: "questions" | "round" | "institution" | "programme" | "account";
  readonly href: string;
};

/**
 * To what an invitation was to, as long as its role still opens it; to the account, which lists everything, for whoever was
 * let back in or whose part has ended meanwhile.
 */
export function wayOn(invitation: NamedInvitation | null, allowed: (act: Act, subject: Subject) => boolean): WayOn {
  const home: WayOn = { to: "account", href: paths.account };
  if (invitation === null || invitation.personId !== null) return home;
  const { institutionId, programmeId, roundId } = invitation.place;
  if (programmeId !== null) {
    const isOpen = allowed("programme.releases", { programmeId });
    return isOpen ? { to: "programme", href: paths.programme(programmeId) } : home;
  }
  if (institutionId === null) return home;
  if (roundId === null || invitation.round === null) {
    const isOpen = allowed("institution.read", { institutionId });
    return isOpen ? { to: "institution", href: paths.institution(institutionId) } : home;
  }
  const subject = { assessmentId: roundId, institutionId, round: invitation.round.state };
  if (allowed("round.respond", subject)) return { to: "questions", href: paths.respond(roundId) };
  return allowed("round.read", subject) ? { to: "round", href: paths.round(roundId) } : home;
}
