import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { insertInvitations } from "#db/queries/invitations.server.ts";
import { audit } from "./audit.server.ts";
import type { Role } from "./grant.ts";
import { expiryOf, type InvitationPlace } from "./invitation.ts";
import { hashesOf, newSecrets, type OneTimeSecrets } from "./secret-hashes.server.ts";

/** What some people are invited to, all to the same. */
export type InvitationPlan = {
  readonly place: InvitationPlace;
  readonly role: Role;
  readonly roleGroup: string | null;
  readonly sections: readonly string[] | null;
  readonly purpose: string | null;
  readonly grantEndsAt: string | null;
  readonly people: readonly Invitee[];
};

export type Invitee = { readonly label: string; readonly email: string | null };

/** An invitation with its secrets, which are in this one answer and nowhere else. */
export type MadeInvitation = Invitee & OneTimeSecrets & { readonly id: string; readonly expiresAt: string };

export type Made =
  | { readonly ok: true; readonly invitations: readonly MadeInvitation[] }
  | { readonly ok: false; readonly reason: "twice" };

/**
 * Makes one invitation for each of them, all or none. `key` is the id of the first: a form that is sent again makes
 * nothing, because its secrets cannot be shown again.
 */
export async function makeInvitations(
  database: Database,
  plan: InvitationPlan,
  makerId: string,
  key: string,
  now: Date,
): Promise<Made> {
  const invitations = plan.people.map((person, at) => {
    return { ...person, ...newSecrets(), id: at === 0 ? key : newId(), expiresAt: expiryOf(now).toISOString() };
  });
  return transaction(database, async (work): Promise<Made> => {
    await addInvitations(work, plan, makerId, invitations, now);
    return { ok: true, invitations };
  }).catch((error: unknown) => {
    if (database.dialect.isUniqueViolation(error)) return { ok: false, reason: "twice" };
    throw error;
  });
}

async function addInvitations(
  work: Work,
  { people, ...plan }: InvitationPlan,
  makerId: string,
  invitations: readonly MadeInvitation[],
  now: Date,
): Promise<void> {
  const rows = invitations.map(({ id, label, email, expiresAt, ...secrets }) => {
    return { ...plan, ...hashesOf(secrets), id, label, email, expiresAt, personId: null, createdBy: makerId };
  });
  await insertInvitations(work, rows, now);
  const [first] = invitations;
  const { institutionId } = plan.place;
  if (institutionId === null || first === undefined) return;
  const subject = { kind: "invitation", id: first.id } as const;
  const words = { role: plan.role, count: String(people.length) };
  const detail = { personId: null, words };
  const actor = { kind: "person", id: makerId } as const;
  await audit(work, { institutionId, actor, act: "invitation.made", subject, detail }, now);
}
