import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { findPersonByEmail, insertPerson, type Person } from "#db/queries/people.server.ts";
import type { NewAccount } from "./new-account.ts";
import { hashPassword } from "./password.server.ts";
import { type Browser, enter, type SignIn } from "./sign-in.server.ts";
import { addressSubject, takeGuess } from "./take-guess.server.ts";

export type Account = SignIn | { readonly ok: false; readonly reason: "emailTaken" };

/** Makes an account and signs in to it, under a new session id that holds what the old one held. */
export async function makeAccount(
  database: Database,
  account: NewAccount,
  browser: Browser,
  now: Date,
): Promise<Account> {
  const seconds = await takeGuess(database, [addressSubject(browser.address)], now);
  if (seconds > 0) return { ok: false, reason: "wait", seconds };
  const person = await newPerson(account);
  const made = await transaction(database, async (work) => {
    if ((await findPersonByEmail(work, person.email)) !== null) return false;
    await insertPerson(work, person, now);
    return true;
  }).catch((error: unknown) => {
    // Two at the same moment.
    if (database.dialect.isUniqueViolation(error)) return false;
    throw error;
  });
  return made ? { ok: true, ...(await enter(database, person.id, browser, now)) } : { ok: false, reason: "emailTaken" };
}

/** A person with an id and a hashed password, not kept yet. */
export async function newPerson(account: NewAccount): Promise<Person & { readonly email: string }> {
  const { name, email, language, password } = account;
  return { id: newId(), name, email, language, passwordHash: await hashPassword(password) };
}
