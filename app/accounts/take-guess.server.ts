import { hashOf } from "#app/platform/tokens.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import {
  deleteAttempts,
  deleteAttemptsOpenBefore,
  findAttempts,
  replaceAttempts,
} from "#db/queries/sign-in-attempts.server.ts";
import {
  type Attempts,
  addressRule,
  attemptMemory,
  judgeGuess,
  judgePace,
  remembered,
  returnPace,
  type Verdict,
} from "./guess-rule.ts";

/** Something attempts are held against, and by which rule. */
export type GuessSubject = {
  readonly name: string;
  readonly judge: (attempts: Attempts | null, now: number) => Verdict;
};

export function addressSubject(address: string): GuessSubject {
  return { name: `address:${address}`, judge: (attempts, now) => judgePace(attempts, now, addressRule) };
}

export function guessSubject(name: string, rule: Parameters<typeof judgeGuess>[2]): GuessSubject {
  return { name, judge: (attempts, now) => judgeGuess(attempts, now, rule) };
}

/**
 * Asks whether an attempt may be made, and counts it at once. Zero means yes; otherwise how many seconds to wait. All
 * subjects agree or nothing is counted. Call it before the secret is looked at.
 */
export async function takeGuess(database: Database, subjects: readonly GuessSubject[], now: Date): Promise<number> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const wait = await tryGuess(database, subjects, now);
    if (wait !== null) return Math.ceil(wait / 1000);
  }
  // So many at the same moment that none of five tries got through.
  return 1;
}

/**
 * After a right secret: what the attempt cost its address is given back, and no more, so that a room full of people behind
 * one address does not wait, and one right secret pays for no wrong one.
 */
export async function giveBackPace(database: Database, address: string, now: Date): Promise<void> {
  const subject = hashOf(addressSubject(address).name);
  await transaction(database, async (work) => {
    const read = await findAttempts(work, subject);
    if (read !== null) await replaceAttempts(work, subject, read, returnPace(read, now.getTime(), addressRule));
  });
}

/** Failures of a subject that still count. */
export async function failuresOf(database: Database, name: string, now: Date): Promise<number> {
  return remembered(await findAttempts(database.read, hashOf(name)), now.getTime()).failures;
}

/** After a success: what failed before no longer slows the subject down. */
export async function forgiveGuesses(database: Database, names: readonly string[], now: Date): Promise<void> {
  await transaction(database, async (work) => {
    for (const name of names) await deleteAttempts(work, hashOf(name));
    await deleteAttemptsOpenBefore(work, new Date(now.getTime() - attemptMemory));
  });
}

/** Null when another attempt came in between and everything must be looked at again. */
async function tryGuess(database: Database, subjects: readonly GuessSubject[], now: Date): Promise<number | null> {
  return transaction(database, async (work) => {
    const judged = [];
    for (const { name, judge } of subjects) {
      const read = await findAttempts(work, hashOf(name));
      judged.push({ name, read, ...judge(read, now.getTime()) });
    }
    const wait = Math.max(...judged.map((one) => one.wait));
    if (wait > 0) return wait;
    for (const { name, read, next } of judged) {
      if (next === null || !(await replaceAttempts(work, hashOf(name), read, next))) throw new Overtaken();
    }
    return 0;
  }).catch((error: unknown) => {
    if (error instanceof Overtaken) return null;
    throw error;
  });
}

/** Rolls the transaction back. */
class Overtaken extends Error {}
