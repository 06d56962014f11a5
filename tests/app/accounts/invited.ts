import type { InvitationPlace } from "#app/accounts/invitation.ts";
import { type InvitationPlan, type MadeInvitation, makeInvitations } from "#app/accounts/make-invitations.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { Database } from "#db/database.server.ts";

export function inRound(institutionId: string, roundId: string): InvitationPlace {
  return { institutionId, programmeId: null, roundId };
}

export function inInstitution(institutionId: string): InvitationPlace {
  return { institutionId, programmeId: null, roundId: null };
}

/** One invitation by somebody: as teaching staff where nothing else is said. */
export async function invited(
  database: Database,
  makerId: string,
  plan: Partial<InvitationPlan> & Pick<InvitationPlan, "place">,
  now: Date,
): Promise<MadeInvitation> {
  const made = await makeInvitations(
    database,
    {
      ...{ role: "respondent", roleGroup: "faculty", sections: null, purpose: null, grantEndsAt: null },
      people: [{ label: "Mona", email: null }],
      letters: null,
      ...plan,
    },
    makerId,
    newId(),
    now,
  );
  const [invitation] = made.ok ? made.invitations : [];
  if (invitation === undefined) throw new Error("There was no invitation.");
  return invitation;
}
