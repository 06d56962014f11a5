/** How often a subject has failed in a row, and when it may try again, in milliseconds since 1970. */
export type Attempts = { readonly failures: number; readonly openAt: number };

/** After `free` failures each further one doubles the wait, from one second up to `longest` milliseconds. */
export type GuessRule = { readonly free: number; readonly longest: number };

/** `every` milliseconds one attempt, and `burst` of them at once. */
export type PaceRule = { readonly every: number; readonly burst: number };

/**
 * For one account and all strangers together: at most 40 guesses a day, five at once and then ever more slowly. That would
 * let anybody keep the owner waiting, so browsers the owner has used before are counted by themselves.
 */
export const accountRule: GuessRule = { free: 5, longest: 60 * 60_000 };

/** For a browser that has signed in to this account before: its owner mistypes and never waits longer than this. */
export const deviceRule: GuessRule = { free: 5, longest: 30_000 };

/** A known browser that fails more often than this in a day counts as a stranger from then on. */
export const deviceTrust = 20;

/** For one address, whatever it asks for. A university may well be one address. */
export const addressRule: PaceRule = { every: 2000, burst: 60 };

/** For one address that begins assessments or opens the demonstration without an account: a hall full of people, then slowly. */
export const startRule: PaceRule = { every: 10_000, burst: 60 };

/** For one person who tries sign-in names that may be somebody else's. */
export const nameRule: PaceRule = { every: 60_000, burst: 5 };

/** After so long without an attempt failures are forgotten, in milliseconds. */
export const attemptMemory = 24 * 60 * 60_000;

/** What there is to say to an attempt: go on and keep `next`, or wait so many milliseconds. */
export type Verdict = { readonly wait: 0; readonly next: Attempts } | { readonly wait: number; readonly next: null };

/** An attempt counts as failed until it is known to have succeeded, so that many at once are not one. */
export function judgeGuess(attempts: Attempts | null, now: number, { free, longest }: GuessRule): Verdict {
  const { failures, openAt: kept } = remembered(attempts, now);
  const openAt = believable(kept, now, longest);
  if (now < openAt) return { wait: openAt - now, next: null };
  const delay = failures + 1 < free ? 0 : Math.min(longest, 1000 * 2 ** Math.min(30, failures + 1 - free));
  return { wait: 0, next: { failures: failures + 1, openAt: now + delay } };
}

/** A steady pace with a burst: `openAt` is when the pace would be caught up with. */
export function judgePace(attempts: Attempts | null, now: number, { every, burst }: PaceRule): Verdict {
  const caughtUp = Math.max(now, believable(attempts?.openAt ?? now, now, burst * every));
  const ahead = caughtUp - now;
  if (ahead > (burst - 1) * every) return { wait: ahead - (burst - 1) * every, next: null };
  return { wait: 0, next: { failures: 0, openAt: caughtUp + every } };
}

/** One attempt less: the pace is caught up with sooner, but never before now. */
export function returnPace({ openAt }: Attempts, now: number, { every }: PaceRule): Attempts {
  return { failures: 0, openAt: Math.max(now, openAt - every) };
}

/** No rule looks further ahead than this: a later moment was written by a clock that was set back since. */
function believable(openAt: number, now: number, longest: number): number {
  return openAt - now > longest ? now : openAt;
}

/** Failures that still count. */
export function remembered(attempts: Attempts | null, now: number): Attempts {
  const isForgotten = attempts === null || attempts.openAt + attemptMemory <= now;
  return isForgotten ? { failures: 0, openAt: now } : attempts;
}
