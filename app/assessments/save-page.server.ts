import type { Answer } from "#app/questions/answer.ts";
import type { Database } from "#db/database.server.ts";
import { type Entry, isSameEntry } from "./entry.ts";
import { type AnswerChange, type SavedChanges, type Sheet, saveEntries } from "./save-entries.server.ts";

/** One question of a posted page; `shown` is what the form held before anybody typed, null when it is to be saved anyway. */
export type PageEntry<One = Answer> = AnswerChange<One> & { readonly shown: Entry<One> | null };

/**
 * Saves a whole section posted without JavaScript. Questions the respondent did not change are left alone, so two
 * people on the same page only meet where both wrote.
 */
export async function savePage<One = Answer>(
  database: Database,
  sheet: Sheet<One>,
  page: readonly PageEntry<One>[],
  now: Date,
): Promise<SavedChanges<One>> {
  const changes = page.filter(({ entry, shown }) => shown === null || !isSameEntry(entry, shown));
  if (changes.length === 0) return { ok: true, saved: [], stale: [] };
  return saveEntries(database, sheet, changes, now);
}
