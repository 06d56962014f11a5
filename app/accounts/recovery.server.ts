import { hashOf, newCode, normaliseCode } from "#app/platform/tokens.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { consumeRecoveryCode, replaceRecoveryCodes } from "#db/queries/recovery-codes.server.ts";
import { auditAccount } from "./audit-account.server.ts";
import { type Browser, enter, type SignIn } from "./sign-in.server.ts";
import { addressSubject, takeGuess } from "./take-guess.server.ts";

const codesAtOnce = 10;

/** Ten new codes for a person, shown once; the old ones stop working. */
export async function makeRecoveryCodes(database: Database, personId: string, now: Date): Promise<readonly string[]> {
  const codes = Array.from({ length: codesAtOnce }, newCode);
  const hashes = codes.map((code) => hashOf(normaliseCode(code)));
  await transaction(database, async (work) => {
    await auditAccount(work, personId, "account.codes", { kind: "person", id: personId }, now);
    await replaceRecoveryCodes(work, personId, hashes);
  });
  return codes;
}

/**
 * Signs in by a recovery code, which is used up. The code says by itself whose it is, so no name is asked and none can be
 * tried out; and guesses at a password never stand in the way of it.
 */
export async function signInByRecoveryCode(
  database: Database,
  typed: string,
  browser: Browser,
  now: Date,
): Promise<SignIn> {
  const seconds = await takeGuess(database, [addressSubject(browser.address)], now);
  if (seconds > 0) return { ok: false, reason: "wait", seconds };
  const personId = await consumeRecoveryCode(database.write, hashOf(normaliseCode(typed.slice(0, 200))), now);
  return personId === null
    ? { ok: false, reason: "wrong" }
    : { ok: true, ...(await enter(database, personId, browser, now)) };
}
