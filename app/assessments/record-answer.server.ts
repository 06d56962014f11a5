import type { Database } from "#db/database.server.ts";
import { type AnswerChange, type EntryStale, saveEntries } from "./save-entries.server.ts";

export type RecordedAnswer =
  | { readonly ok: true; readonly revision: number; readonly savedAt: string }
  | ({ readonly ok: false; readonly reason: "stale" } & Pick<EntryStale, "yours" | "theirs">)
  | { readonly ok: false; readonly reason: "submitted" };

/** Saves one entry, if it is still as the respondent saw it. Returns only when the save would survive a power cut. */
export async function recordAnswer(
  database: Database,
  assessmentId: string,
  change: AnswerChange,
  now: Date,
): Promise<RecordedAnswer> {
  const outcome = await saveEntries(database, assessmentId, [change], now);
  if (!outcome.ok) return outcome;
  const [saved] = outcome.saved;
  if (saved !== undefined) return { ok: true, revision: saved.revision, savedAt: saved.savedAt };
  const [stale] = outcome.stale;
  if (stale === undefined) throw new Error("An answer was neither saved nor refused.");
  return { ok: false, reason: "stale", yours: stale.yours, theirs: stale.theirs };
}
