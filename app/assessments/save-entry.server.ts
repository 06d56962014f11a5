import type { Answer } from "#app/questions/answer.ts";
import type { Database } from "#db/database.server.ts";
import { type AnswerChange, type EntryStale, type Sheet, saveEntries } from "./save-entries.server.ts";

export type SavedOne<One = Answer> =
  | { readonly ok: true; readonly revision: number; readonly savedAt: string }
  | ({ readonly ok: false; readonly reason: "stale" } & Pick<EntryStale<One>, "yours" | "theirs">)
  | { readonly ok: false; readonly reason: "closed" };

/** Saves one entry, if it is still as the respondent saw it. Returns only when the save would survive a power cut. */
export async function saveEntry<One = Answer>(
  database: Database,
  sheet: Sheet<One>,
  change: AnswerChange<One>,
  now: Date,
): Promise<SavedOne<One>> {
  const outcome = await saveEntries(database, sheet, [change], now);
  if (!outcome.ok) return outcome;
  const [saved] = outcome.saved;
  if (saved !== undefined) return { ok: true, revision: saved.revision, savedAt: saved.savedAt };
  const [stale] = outcome.stale;
  if (stale === undefined) throw new Error("An answer was neither saved nor refused.");
  return { ok: false, reason: "stale", yours: stale.yours, theirs: stale.theirs };
}
