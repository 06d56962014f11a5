import type { Database } from "#db/database.server.ts";
import { findInvitation, type NamedInvitation } from "#db/queries/invitations.server.ts";
import { isPending } from "./invitation.ts";
import { isBacked } from "./look-at-invitation.server.ts";

/** What has become of an invitation, for whoever leads the institution. */
export type InvitationStanding = "open" | "orphaned" | "expired" | "withdrawn" | "used";

export async function readInvitationOf(
  { read }: Database,
  institutionId: string,
  invitationId: string,
  now: Date,
): Promise<{ readonly invitation: NamedInvitation; readonly standing: InvitationStanding } | null> {
  const invitation = await findInvitation(read, institutionId, invitationId);
  if (invitation === null) return null;
  const backed = await isBacked(read, invitation, now);
  return { invitation, standing: standingOf(invitation, backed, now) };
}

function standingOf(invitation: NamedInvitation, backed: boolean, now: Date): InvitationStanding {
  if (invitation.usedAt !== null) return "used";
  if (invitation.revokedAt !== null) return "withdrawn";
  if (!isPending(invitation, now)) return "expired";
  return backed ? "open" : "orphaned";
}
