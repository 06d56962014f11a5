import { expect, test } from "vitest";
import type { Grant, Role } from "#app/accounts/grant.ts";
import { expiryOf, type InvitationPlace } from "#app/accounts/invitation.ts";
import { may } from "#app/accounts/may.ts";
import { wayOn } from "#app/accounts/way-on.ts";
import type { NamedInvitation } from "#db/queries/invitations.server.ts";
import { noon } from "#tests/app/assessments/an-assessment.ts";
import { actorWith } from "#tests/support/cast.server.ts";

const inRound = { institutionId: "harbour", programmeId: null, roundId: "r" };
const inHarbour = { ...inRound, roundId: null };
const inAtlas = { institutionId: null, programmeId: "atlas", roundId: null };

function used(role: Role, place: InvitationPlace, personId: string | null = null): NamedInvitation {
  const instrument = { id: "micro-credential-readiness", version: "1.0.0" };
  return {
    ...{ id: "i", tokenHash: "hash", place, role, roleGroup: null, sections: null, personId, label: "", email: null },
    ...{ purpose: null, grantEndsAt: null, createdBy: "lead", createdAt: noon.toISOString(), revokedAt: null },
    ...{ expiresAt: expiryOf(noon).toISOString(), usedAt: noon.toISOString(), usedBy: "mona" },
    ...{ institution: "Harbour", programme: null, inviter: "Lead", person: personId },
    round: place.roundId === null ? null : { name: "Spring", state: "open", deadline: null, instrument },
  };
}

function on(invitation: NamedInvitation | null, ...grants: Grant[]) {
  const mona = actorWith("mona", ...grants);
  return wayOn(invitation, (act, subject) => may(mona, act, subject));
}

test.each([
  ["respondent", inRound, "round", "r", "questions", "/rounds/r/respond"],
  ["respondent", inRound, "section", "r/STD", "questions", "/rounds/r/respond"],
  ["reviewer", inRound, "round", "r", "round", "/rounds/r"],
  ["lead", inHarbour, "institution", "harbour", "institution", "/institutions/harbour"],
  ["viewer", inHarbour, "institution", "harbour", "institution", "/institutions/harbour"],
  ["analyst", inAtlas, "programme", "atlas", "programme", "/programmes/atlas"],
] as const)("a %s goes on to what they were invited to", (role, place, kind, id, to, href) => {
  expect(on(used(role, place), { role, scope: { kind, id } })).toEqual({ to, href });
  // The role has ended meanwhile.
  expect(on(used(role, place))).toEqual({ to: "account", href: "/account" });
});

test("whoever was let back in, or came otherwise, finds everything in the account", () => {
  const grant = { role: "respondent", scope: { kind: "round", id: "r" } } as const;
  for (const invitation of [used("respondent", inRound, "mona"), null]) {
    expect(on(invitation, grant)).toEqual({ to: "account", href: "/account" });
  }
});
