const minute = 60_000;
const hour = 60 * minute;

/** After the first attempt, the second and so on: long enough in all for a mail server that is down over night. */
const delays = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour];

/** How often a letter is tried before it is given up. */
export const mostTries = delays.length + 1;

/** Milliseconds to wait before the next attempt; null when there is none left. */
export function letterDelay(attemptsMade: number): number | null {
  return delays[attemptsMade - 1] ?? null;
}
