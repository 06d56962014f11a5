import { type Database, transaction, type Work } from "#db/database.server.ts";
import { forgetDevices } from "#db/queries/known-devices.server.ts";
import {
  findPerson,
  findPersonByEmail,
  updateEmail,
  updatePasswordHash,
  updatePerson,
} from "#db/queries/people.server.ts";
import { deleteOtherSessionsOfPerson, ownPersonSession } from "#db/queries/person-sessions.server.ts";
import { auditAccount } from "./audit-account.server.ts";
import { accountRule } from "./guess-rule.ts";
import type { NewPassword } from "./new-password.ts";
import { hashPassword, isPassword } from "./password.server.ts";
import { rememberDeviceOf } from "./remember-device.server.ts";
import { renewSession, type SignedIn } from "./session.server.ts";
import type { Browser, Entered } from "./sign-in.server.ts";
import { forgiveGuesses, guessSubject, takeGuess } from "./take-guess.server.ts";

/** Whether somebody has shown who they are: just now by signing in, or with the password they use now. */
export type Confirmation =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "wrong" }
  | { readonly ok: false; readonly reason: "wait"; readonly seconds: number };

/** Asked before anything that would let a stranger at an open computer keep the account. */
export async function confirmPassword(
  database: Database,
  who: SignedIn,
  password: string,
  now: Date,
): Promise<Confirmation> {
  if (who.fresh) return { ok: true };
  const subject = guessSubject(`confirm:${who.personId}`, accountRule);
  const seconds = await takeGuess(database, [subject], now);
  if (seconds > 0) return { ok: false, reason: "wait", seconds };
  const person = await findPerson(database.read, who.personId);
  if (!(await isPassword(password, person?.passwordHash ?? null))) return { ok: false, reason: "wrong" };
  await forgiveGuesses(database, [subject.name], now);
  return { ok: true };
}

/** False when somebody else has this sign-in name. Another one is written down where its person sees others' answers. */
export function changeAccount(
  database: Database,
  personId: string,
  change: { readonly name: string; readonly email: string | null; readonly language: string },
  now: Date,
): Promise<boolean> {
  return unlessTaken(database, personId, change.email, async (work) => {
    const before = await findPerson(work, personId);
    if (before?.email !== change.email) await auditOwn(work, personId, "account.address", now);
    await updatePerson(work, personId, change);
  });
}

/**
 * A new password closes every other session and forgets every other browser; this session goes on under a new id. Null,
 * with nothing changed, when somebody else has the sign-in name.
 */
export async function changePassword(
  database: Database,
  who: SignedIn,
  { password, email }: NewPassword,
  browser: Browser,
  now: Date,
): Promise<Entered | null> {
  const hash = await hashPassword(password);
  const changed = await unlessTaken(database, who.personId, email, async (work) => {
    if (email !== null) await auditOwn(work, who.personId, "account.address", now);
    await auditOwn(work, who.personId, "account.password", now);
    if (email !== null) await updateEmail(work, who.personId, email);
    await updatePasswordHash(work, who.personId, hash);
    await deleteOtherSessionsOfPerson(work, who.personId, who.sessionHash);
    await ownPersonSession(work, who.sessionHash);
    await forgetDevices(work, who.personId);
  });
  if (!changed) return null;
  return {
    personId: who.personId,
    sessionId: await renewSession(database, browser.sessionId, {}, now),
    deviceId: await rememberDeviceOf(database, null, who.personId, now),
    language: null,
  };
}

/** Before the change itself: whoever deletes an account holds the histories first too. */
function auditOwn(work: Work, personId: string, act: "account.address" | "account.password", now: Date): Promise<void> {
  return auditAccount(work, personId, act, { kind: "person", id: personId }, now);
}

/** Changes an account together with its sign-in name; false, and nothing is done, when the name is somebody else's. */
function unlessTaken(
  database: Database,
  personId: string,
  email: string | null,
  change: (work: Work) => Promise<void>,
): Promise<boolean> {
  return transaction(database, async (work) => {
    const owner = email === null ? null : await findPersonByEmail(work, email);
    if (owner !== null && owner !== personId) return false;
    await change(work);
    return true;
  }).catch((error: unknown) => {
    // Two at the same moment.
    if (database.dialect.isUniqueViolation(error)) return false;
    throw error;
  });
}
