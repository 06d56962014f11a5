/** One JSON line per event on standard error. Never an answer, a name, a note, a token or a cookie. */
export function log(event: string, facts: Readonly<Record<string, string | number | boolean | null>> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
}
