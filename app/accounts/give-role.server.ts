import { newId } from "#app/platform/ids.server.ts";
import type { Work } from "#db/database.server.ts";
import { endGrants, grantsOfPerson, insertGrant } from "#db/queries/access-grants.server.ts";
import { insertContribution } from "#db/queries/contributions.server.ts";
import { audit } from "./audit.server.ts";
import { placesOf } from "./grant.ts";
import { type Invitation, scopesOf } from "./invitation.ts";

/**
 * Gives somebody the role of an invitation, and a respondent their part in the round; false when they have it already.
 * A new engagement takes the place of the one before.
 */
export async function giveRole(
  work: Work,
  invitation: Invitation,
  person: { readonly id: string; readonly name: string },
  now: Date,
): Promise<boolean> {
  const { place, role, roleGroup, sections, purpose } = invitation;
  const scopes = scopesOf(invitation);
  if (role === "respondent") {
    if (place.roundId === null || roleGroup === null) throw new Error("A respondent should have a round and a role.");
    const part = { assessmentId: place.roundId, personId: person.id, roleGroup, sections };
    if (!(await insertContribution(work, part, now))) return false;
  } else {
    const held = await grantsOfPerson(work, person.id, now);
    const has = scopes.some(({ kind, id }) => placesOf(held, role, kind).includes(id));
    if (has && role !== "consultant") return false;
    if (has) for (const scope of scopes) await endGrants(work, person.id, role, scope, now);
  }
  for (const scope of scopes) {
    const grant = { id: newId(), personId: person.id, role, scope, purpose, grantedBy: invitation.createdBy };
    await insertGrant(work, { ...grant, endsAt: invitation.grantEndsAt }, now);
  }
  await auditGrant(work, invitation, person, now);
  return true;
}

async function auditGrant(
  work: Work,
  { place, role, createdBy }: Invitation,
  { id, name }: { readonly id: string; readonly name: string },
  now: Date,
): Promise<void> {
  const { institutionId } = place;
  if (institutionId === null) return;
  // Given by whoever invited; using the invitation has an entry of its own.
  const actor = { kind: "person", id: createdBy } as const;
  const detail = { personId: id, words: { name, role } };
  await audit(work, { institutionId, actor, act: "grant.made", subject: { kind: "person", id }, detail }, now);
}
