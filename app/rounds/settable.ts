import type { RoundState } from "#app/accounts/subject.ts";

/** What of a round can still be changed: its settings until it is locked, who answers what until answers are closed. */
export function settable(state: RoundState): { readonly settings: boolean; readonly division: boolean } {
  const division = state === "draft" || state === "open";
  return { settings: division || state === "consensus", division };
}
