/** How often a job is begun before it is given up. */
export const mostAttempts = 3;

/** Milliseconds to wait before the next attempt: 1, then 4, then 16 seconds; null when there is none left. */
export function retryDelay(attemptsMade: number, allowed: number): number | null {
  return attemptsMade >= allowed ? null : 1000 * 4 ** (attemptsMade - 1);
}
