const minute = 60_000;
const day = 24 * 60 * minute;

/** How long a session lasts without being used, and altogether, in milliseconds. */
export type Lifetime = { readonly idle: number; readonly whole: number };

/**
 * An administrator's session could change everybody's access, so it ends an hour after the last page and after ten hours
 * in any case. Everybody else answers over weeks and comes back rarely.
 */
export function lifetimeOf(administrator: boolean): Lifetime {
  return administrator ? { idle: 60 * minute, whole: 10 * 60 * minute } : { idle: 30 * day, whole: 90 * day };
}

export type SessionTimes = { readonly createdAt: string; readonly seenAt: string; readonly expiresAt: string };

/** Whether a session still counts: used recently enough, and neither its own end nor that of its kind has come. */
export function isAlive({ createdAt, seenAt, expiresAt }: SessionTimes, administrator: boolean, now: Date): boolean {
  const { idle, whole } = lifetimeOf(administrator);
  const at = now.getTime();
  return at < Date.parse(expiresAt) && at < Date.parse(createdAt) + whole && at < Date.parse(seenAt) + idle;
}

/** Whether its person has shown so recently who they are that nothing needs to be asked again. */
export function isFresh({ createdAt }: { readonly createdAt: string }, now: Date): boolean {
  return now.getTime() < Date.parse(createdAt) + 15 * minute;
}

/** Whether it is time to note that the session is in use. Not every page is worth a write. */
export function isSeenLongAgo({ seenAt }: { readonly seenAt: string }, now: Date): boolean {
  return now.getTime() >= Date.parse(seenAt) + minute;
}
