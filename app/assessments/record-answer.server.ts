import type { Database } from "#db/database.server.ts";
import { recordSheet } from "./record-sheet.server.ts";
import type { AnswerChange } from "./save-entries.server.ts";
import { type SavedOne, saveEntry } from "./save-entry.server.ts";

/** Saves one entry of the record of an assessment. */
export function recordAnswer(
  database: Database,
  assessmentId: string,
  change: AnswerChange,
  now: Date,
): Promise<SavedOne> {
  return saveEntry(database, recordSheet(assessmentId), change, now);
}
