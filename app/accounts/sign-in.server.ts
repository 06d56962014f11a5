import { hashOf } from "#app/platform/tokens.server.ts";
import type { Database } from "#db/database.server.ts";
import { hasAdministrator } from "#db/queries/access-grants.server.ts";
import { findPerson, findSignIn, updatePasswordHash } from "#db/queries/people.server.ts";
import { accountRule, deviceRule, deviceTrust } from "./guess-rule.ts";
import { hashPassword, isOutdated, isPassword, type PasswordCost, passwordCost } from "./password.server.ts";
import { rememberDeviceOf } from "./remember-device.server.ts";
import { renewSession } from "./session.server.ts";
import { normaliseEmail } from "./sign-in-name.ts";
import { addressSubject, failuresOf, forgiveGuesses, guessSubject, takeGuess } from "./take-guess.server.ts";

/** The browser somebody signs in from. */
export type Browser = {
  readonly sessionId: string | null;
  readonly deviceId: string | null;
  readonly address: string;
  readonly agent: string;
};

/** The new ids of a browser somebody has signed in from. */
export type Entered = {
  readonly personId: string;
  readonly sessionId: string;
  readonly deviceId: string;
  /** The language the person has chosen to read. */
  readonly language: string | null;
};

export type SignIn =
  | ({ readonly ok: true } & Entered)
  | { readonly ok: false; readonly reason: "wrong" }
  | { readonly ok: false; readonly reason: "wait"; readonly seconds: number };

/**
 * Signs in by name and password. A name nobody has is answered like a wrong password, after the same work, and slows down
 * like one.
 */
export async function signIn(
  database: Database,
  typed: { readonly email: string; readonly password: string },
  browser: Browser,
  now: Date,
  cost: PasswordCost = passwordCost,
): Promise<SignIn> {
  const email = normaliseEmail(typed.email).slice(0, longestTyped);
  const deviceHash = hashOf(browser.deviceId ?? "");
  const found = await findSignIn(database.read, email, deviceHash, now);
  const device = `device:${deviceHash}:${email}`;
  const trusted = (await failuresOf(database, device, now)) < deviceTrust && found?.knowsDevice === true;
  const account = trusted ? guessSubject(device, deviceRule) : guessSubject(`account:${email}`, accountRule);
  const seconds = await takeGuess(database, [addressSubject(browser.address), account], now);
  if (seconds > 0) return { ok: false, reason: "wait", seconds };
  const password = typed.password.slice(0, longestTyped);
  const right = await isPassword(password, found?.passwordHash ?? null, cost);
  if (!right || found?.passwordHash == null) return { ok: false, reason: "wrong" };
  await forgiveGuesses(database, [account.name], now);
  if (isOutdated(found.passwordHash, cost)) {
    await updatePasswordHash(database.write, found.personId, await hashPassword(password, cost));
  }
  return { ok: true, ...(await enter(database, found.personId, browser, now)) };
}

/** Opens a session for somebody who has shown who they are, under a new id, and knows the browser from now on. */
export async function enter(
  database: Database,
  personId: string,
  browser: Browser,
  now: Date,
  { byAdministrator } = { byAdministrator: false },
): Promise<Entered> {
  const administrator = await hasAdministrator(database.read, now, personId);
  const person = { id: personId, agent: browser.agent, administrator, byAdministrator };
  return {
    personId,
    sessionId: await renewSession(database, browser.sessionId, { person }, now),
    deviceId: await rememberDeviceOf(database, browser.deviceId, personId, now),
    language: (await findPerson(database.read, personId))?.language ?? null,
  };
}

/** Longer than any name or password that is accepted. */
const longestTyped = 1000;
