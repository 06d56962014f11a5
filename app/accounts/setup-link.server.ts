import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { hasAdministrator, insertAdministrator } from "#db/queries/access-grants.server.ts";
import { findPersonByEmail, insertPerson } from "#db/queries/people.server.ts";
import { deleteOtherSessionsOfPerson } from "#db/queries/person-sessions.server.ts";
import { consumeSetupLink, replaceSetupLink } from "#db/queries/setup-links.server.ts";
import { newPerson } from "./make-account.server.ts";
import type { NewAccount } from "./new-account.ts";
import { opensAnswers } from "./opens-answers.server.ts";
import { hashesOf, hashesOfTyped, newSecrets, type OneTimeSecrets } from "./secret-hashes.server.ts";
import { type Browser, enter, type SignIn } from "./sign-in.server.ts";
import { normaliseEmail } from "./sign-in-name.ts";
import { addressSubject, takeGuess } from "./take-guess.server.ts";

const hours = 24;

/** Whether somebody administers this installation. From then on nothing here makes a first administrator. */
export function isSetUp(database: Database, now: Date): Promise<boolean> {
  return hasAdministrator(database.read, now);
}

/** A one-time link for the first administrator; earlier ones die. Null once there is an administrator. */
export async function makeSetupLink(database: Database, now: Date): Promise<OneTimeSecrets | null> {
  return (await isSetUp(database, now)) ? null : makeLink(database, null, false, now);
}

/** A one-time link that signs one person in; earlier ones die. Null when nobody has this name. */
export async function makeSignInLink(database: Database, email: string, now: Date): Promise<OneTimeSecrets | null> {
  const personId = await findPersonByEmail(database.read, normaliseEmail(email));
  return personId === null ? null : makeLink(database, personId, false, now);
}

/**
 * The same by an administrator, for somebody who may have no name to sign in with. Null when the account leads to answers,
 * which is asked again when the link is used and on every page that is opened with it.
 */
export async function makeAdministratorsLink(
  database: Database,
  personId: string,
  now: Date,
): Promise<OneTimeSecrets | null> {
  return (await opensAnswers(database.read, personId, now)) ? null : makeLink(database, personId, true, now);
}

export type SetUp = SignIn | { readonly ok: false; readonly reason: "emailTaken" };

/**
 * Makes the first administrator, once, and signs them in: a new account, or that of somebody who is signed in already.
 * Nothing about accounts is told to anybody whose link is not the right one.
 */
export async function setUp(
  database: Database,
  secret: string,
  who: NewAccount | { readonly personId: string },
  browser: Browser,
  now: Date,
): Promise<SetUp> {
  const seconds = await takeGuess(database, [addressSubject(browser.address)], now);
  if (seconds > 0) return { ok: false, reason: "wait", seconds };
  const person = "personId" in who ? { id: who.personId } : await newPerson(who);
  const outcome = await transaction(database, async (work): Promise<"done" | "wrong" | "emailTaken"> => {
    if (await hasAdministrator(work, now)) return "wrong";
    if ((await consumeSetupLink(work, hashesOfTyped(secret), "setUp", now)) === null) return "wrong";
    if ("email" in person) {
      if ((await findPersonByEmail(work, person.email)) !== null) throw new EmailTaken();
      await insertPerson(work, person, now);
    }
    await insertAdministrator(work, { id: newId(), personId: person.id, grantedBy: null }, now);
    await deleteOtherSessionsOfPerson(work, person.id, null);
    return "done";
  }).catch((error: unknown): "emailTaken" => {
    // Rolled back, so that the link can be used again with another address.
    if (error instanceof EmailTaken) return "emailTaken";
    throw error;
  });
  if (outcome !== "done") return { ok: false, reason: outcome };
  return { ok: true, ...(await enter(database, person.id, browser, now)) };
}

class EmailTaken extends Error {}

/** Signs in by a one-time link, which is used up. */
export async function signInByLink(database: Database, secret: string, browser: Browser, now: Date): Promise<SignIn> {
  const seconds = await takeGuess(database, [addressSubject(browser.address)], now);
  if (seconds > 0) return { ok: false, reason: "wait", seconds };
  const used = await consumeSetupLink(database.write, hashesOfTyped(secret), "signIn", now);
  if (used?.personId == null) return { ok: false, reason: "wrong" };
  const { personId, byAdministrator } = used;
  if (byAdministrator && (await opensAnswers(database.read, personId, now))) return { ok: false, reason: "wrong" };
  return { ok: true, ...(await enter(database, personId, browser, now, { byAdministrator })) };
}

async function makeLink(
  database: Database,
  personId: string | null,
  byAdministrator: boolean,
  now: Date,
): Promise<OneTimeSecrets> {
  const secrets = newSecrets();
  const expiresAt = new Date(now.getTime() + hours * 60 * 60 * 1000);
  const link = { ...hashesOf(secrets), personId, expiresAt, byAdministrator };
  await transaction(database, (work) => replaceSetupLink(work, link, now));
  return secrets;
}
