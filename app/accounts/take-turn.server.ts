import type { Database } from "#db/database.server.ts";
import { judgePace, nameRule, type PaceRule, startRule } from "./guess-rule.ts";
import { addressSubject, forgiveGuesses, type GuessSubject, takeGuess } from "./take-guess.server.ts";

/**
 * Asks whether an address may begin something that needs no account, and counts it. Zero means yes; otherwise how many
 * seconds to wait.
 */
export async function takeStart(database: Database, address: string, now: Date): Promise<number> {
  const seconds = await takeGuess(database, [paceSubject(`start:${address}`, startRule)], now);
  // Where nobody ever signs in, nothing else forgets addresses that have not come for a day.
  if (seconds === 0) await forgiveGuesses(database, [], now);
  return seconds;
}

/**
 * Asks whether somebody may try another sign-in name, and counts it: the answer tells whether anybody has that name. Zero
 * means yes; otherwise how many seconds to wait.
 */
export function takeName(database: Database, personId: string, address: string, now: Date): Promise<number> {
  return takeGuess(database, [addressSubject(address), paceSubject(`name:${personId}`, nameRule)], now);
}

function paceSubject(name: string, rule: PaceRule): GuessSubject {
  return { name, judge: (attempts, now) => judgePace(attempts, now, rule) };
}
