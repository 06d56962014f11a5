import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { holdChain } from "#db/queries/audit.server.ts";
import { consumeInvitation, type NamedInvitation } from "#db/queries/invitations.server.ts";
import { findPerson, findPersonByEmail, insertPerson, type Person } from "#db/queries/people.server.ts";
import { audit } from "./audit.server.ts";
import { giveRole } from "./give-role.server.ts";
import { isForAddress } from "./invitation.ts";
import { type Look, readInvitation } from "./look-at-invitation.server.ts";
import type { NewMember } from "./new-member.ts";
import { hashPassword } from "./password.server.ts";
import { rememberDeviceOf } from "./remember-device.server.ts";
import { renewSession } from "./session.server.ts";
import { type Browser, type Entered, enter } from "./sign-in.server.ts";
import { addressSubject, giveBackPace, takeGuess } from "./take-guess.server.ts";

/** Who accepts: somebody signed in, somebody new, or nobody yet, for a link that lets a known person back in. */
export type Joiner = { readonly personId: string } | NewMember | null;

export type Accepted =
  | ({ readonly ok: true } & Entered)
  | Exclude<Look, { ok: true }>
  | { readonly ok: false; readonly reason: "already" | "otherAddress" | "emailTaken" | "nobody" };

/**
 * Uses an invitation up: the person if they are new, their role, their part in the round and the audit entries, all or
 * nothing. Their session goes on under a new id.
 */
export async function acceptInvitation(
  database: Database,
  secret: string,
  joiner: Joiner,
  browser: Browser,
  now: Date,
): Promise<Accepted> {
  const seconds = await takeGuess(database, [addressSubject(browser.address)], now);
  if (seconds > 0) return { ok: false, reason: "wait", seconds };
  // Before the work of hashing a password, which strangers should not be able to ask for.
  const look = await readInvitation(database.read, secret, now);
  if (!look.ok) return look;
  const person = joiner !== null && "name" in joiner ? await personOf(joiner) : null;
  const outcome = await transaction(database, async (work) => {
    if (look.invitation.place.institutionId !== null) await holdChain(work, look.invitation.place.institutionId);
    // Once more, now that nobody else can change the institution's rounds and people.
    const read = await readInvitation(work, secret, now);
    return read.ok ? { ok: true as const, personId: await accept(work, read.invitation, joiner, person, now) } : read;
  }).catch((error: unknown) => {
    if (error instanceof Refusal) return { ok: false as const, reason: error.reason };
    // Two new people with one address at the same moment.
    if (database.dialect.isUniqueViolation(error)) return { ok: false as const, reason: "emailTaken" as const };
    throw error;
  });
  if (!outcome.ok) return outcome;
  await giveBackPace(database, browser.address, now);
  const isSelf = joiner !== null && "personId" in joiner && joiner.personId === outcome.personId;
  return { ok: true, ...(await (isSelf ? goOn : enter)(database, outcome.personId, browser, now)) };
}

/** Rolls everything back, so that the invitation can still be used. */
class Refusal extends Error {
  readonly reason: "already" | "otherAddress" | "emailTaken" | "nobody" | "wrong";

  constructor(reason: Refusal["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

/** Whose role it has become. */
async function accept(
  work: Work,
  invitation: NamedInvitation,
  joiner: Joiner,
  person: Person | null,
  now: Date,
): Promise<string> {
  const personId =
    invitation.personId ?? person?.id ?? (joiner !== null && "personId" in joiner ? joiner.personId : null);
  if (personId === null) throw new Refusal("nobody");
  if (person !== null && invitation.personId === null) {
    if (!isForAddress(invitation, person.email)) throw new Refusal("otherAddress");
    if (person.email !== null && (await findPersonByEmail(work, person.email)) !== null)
      throw new Refusal("emailTaken");
    await insertPerson(work, person, now);
  }
  const known = await findPerson(work, personId);
  if (known === null) throw new Refusal("nobody");
  if (invitation.personId === null && !isForAddress(invitation, known.email)) throw new Refusal("otherAddress");
  if (!(await consumeInvitation(work, invitation, personId, now))) throw new Refusal("wrong");
  await auditUse(work, invitation, known, now);
  if (invitation.personId === null && !(await giveRole(work, invitation, known, now))) throw new Refusal("already");
  return personId;
}

async function auditUse(work: Work, { id, place, role }: NamedInvitation, person: Person, now: Date): Promise<void> {
  const { institutionId } = place;
  if (institutionId === null) return;
  const actor = { kind: "person", id: person.id } as const;
  const detail = { personId: person.id, words: { name: person.name, role } };
  await audit(work, { institutionId, actor, act: "invitation.used", subject: { kind: "invitation", id }, detail }, now);
}

async function personOf({ name, language, account }: NewMember): Promise<Person> {
  const passwordHash = account === null ? null : await hashPassword(account.password);
  return { id: newId(), name, language, email: account?.email ?? null, passwordHash };
}

/** Somebody signed in stays so, without counting as having just shown who they are. */
async function goOn(database: Database, personId: string, browser: Browser, now: Date): Promise<Entered> {
  return {
    personId,
    sessionId: await renewSession(database, browser.sessionId, {}, now),
    deviceId: await rememberDeviceOf(database, browser.deviceId, personId, now),
    language: null,
  };
}
