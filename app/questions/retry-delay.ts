const first = 2_000;
const longest = 60_000;

/**
 * Milliseconds to wait before the next attempt: 2 s, doubled with each failure up to a minute, and up to a quarter longer
 * by chance (0 to 1), so that many browsers do not return in one moment. Never sooner than the server asked for
 * (seconds, or null when it did not ask), which is believed up to ten minutes.
 */
export function retryDelay(failures: number, askedSeconds: number | null, chance: number): number {
  const own = Math.min(longest, first * 2 ** Math.max(0, failures - 1));
  const asked = Math.min(600, Math.max(0, askedSeconds ?? 0)) * 1000;
  return Math.round(Math.max(own * (1 + chance / 4), asked));
}

/** The seconds of a `Retry-After` header, which holds a number or a date; null when it says neither. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === "") return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
}
