import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { insertInvitations } from "#db/queries/invitations.server.ts";
import { insertLetters } from "#db/queries/letters.server.ts";
import { audit } from "./audit.server.ts";
import type { Role } from "./grant.ts";
import { expiryOf, type InvitationPlace } from "./invitation.ts";
import { lettersLeft } from "./letters-left.server.ts";
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
  /** In which language those with an address get their link by letter as well; null for no letters. */
  readonly letters: string | null;
};

export type Invitee = { readonly label: string; readonly email: string | null };

/** An invitation with its secrets, which are in this one answer and nowhere else. */
export type MadeInvitation = Invitee &
  OneTimeSecrets & {
    readonly id: string;
    readonly expiresAt: string;
    /** Whether a letter to their address is in line. It will carry a link of its own. */
    readonly letter: boolean;
  };

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
  const bare = plan.people.map((person, at) => {
    return { ...person, ...newSecrets(), id: at === 0 ? key : newId(), expiresAt: expiryOf(now).toISOString() };
  });
  return transaction(database, async (work): Promise<Made> => {
    await addInvitations(work, plan, makerId, bare, now);
    const lettered = await addLetters(work, plan, bare, now);
    return { ok: true, invitations: bare.map((one) => ({ ...one, letter: lettered.has(one.id) })) };
  }).catch((error: unknown) => {
    if (database.dialect.isUniqueViolation(error)) return { ok: false, reason: "twice" };
    throw error;
  });
}

type Bare = Omit<MadeInvitation, "letter">;

async function addInvitations(
  work: Work,
  { people, letters: _, ...plan }: InvitationPlan,
  makerId: string,
  invitations: readonly Bare[],
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

/** A letter for each who has an address, as far as the institution may still send some today. */
async function addLetters(
  work: Work,
  { letters: language, place }: InvitationPlan,
  invitations: readonly Bare[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const { institutionId } = place;
  if (language === null || institutionId === null) return new Set();
  const left = await lettersLeft(work, institutionId, now);
  const ids = invitations.filter(({ email }) => email !== null).map(({ id }) => id);
  const some = ids.slice(0, left);
  const kind = "invitation" as const;
  await insertLetters(
    work,
    some.map((invitationId) => ({ id: newId(), kind, invitationId, institutionId, language })),
    now,
  );
  return new Set(some);
}
