import { log } from "#app/platform/log.server.ts";
import type { MailSettings } from "#app/platform/mail-settings.ts";
import type { Services } from "#app/services.server.ts";
import {
  type ClaimedLetter,
  claimLetter,
  endAttempt,
  type LetterEnd,
  markHanded,
  takeBackLetters,
} from "#db/queries/letters.server.ts";
import { keptFault } from "./letter-fault.ts";
import { letterDelay, mostTries } from "./letter-retry.ts";
import { type Handed, handOver } from "./mail-server.server.ts";
import { writeLetter } from "./write-letter.server.ts";

export type Post = {
  readonly settings: MailSettings;
  /** What links begin with. */
  readonly origin: string;
};

/** In milliseconds: a letter is cut off long before anybody else may take it. */
const deadline = 2 * 60_000;
const lease = 5 * 60_000;

/**
 * Sends the letter whose turn it is; false when none is. What is certain: a letter's words go out at most once for an
 * attempt that the server did not plainly refuse. What is not: one that was cut off while its words went out may have
 * arrived, and it is left to people to send it once more.
 */
export async function sendNextLetter(
  { database, now }: Pick<Services, "database" | "now">,
  { settings, origin }: Post,
  stop: AbortSignal,
): Promise<boolean> {
  const began = now();
  await takeBackLetters(database.write, { most: mostTries, unclear: "unclear", lost: "lost" }, began);
  const claimed = await claimLetter(database, began, new Date(began.getTime() + lease));
  if (claimed === null) return false;
  const letter = await writeLetter(database, claimed, origin, began);
  if (letter === null) {
    await endAttempt(database.write, claimed, { state: "dropped" }, now());
    return true;
  }
  const signal = AbortSignal.any([stop, AbortSignal.timeout(deadline)]);
  const before = () => markHanded(database.write, claimed, now());
  const handed = await handOver(settings, letter, { before, signal });
  await endAttempt(database.write, claimed, endOf(claimed, handed, stop.aborted, now()), now());
  if (!handed.ok) log("letter.fault", { letter: claimed.id, attempt: claimed.attempt, fault: keptFault(handed) });
  return true;
}

function endOf({ attempt }: ClaimedLetter, handed: Handed, isStopping: boolean, now: Date): LetterEnd {
  if (handed.ok) return { state: "sent" };
  const fault = keptFault(handed);
  if (!handed.again) return { state: "failed", fault, mayArrive: handed.fault === "unclear" };
  // A sender that is asked to stop gives the letter back unharmed.
  if (isStopping) return { state: "waiting", fault: null, runAfter: now, uncounted: true };
  const delay = letterDelay(attempt);
  if (delay === null) return { state: "failed", fault, mayArrive: false };
  return { state: "waiting", fault, runAfter: new Date(now.getTime() + delay), uncounted: false };
}
