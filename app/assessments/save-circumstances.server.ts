import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { Database } from "#db/database.server.ts";
import type { Entry } from "./entry.ts";
import { itemSheet } from "./item-sheet.server.ts";
import { saveEntries } from "./save-entries.server.ts";

/** Enters what is said of circumstances into an assessment where nothing was said yet. */
export async function saveCircumstances(
  database: Database,
  assessmentId: string,
  entries: Readonly<Record<string, Entry<ItemAnswer>>>,
  now: Date,
): Promise<void> {
  const changes = Object.entries(entries).map(([capabilityId, { answer, note, evidenceUrl }]) => ({
    capabilityId,
    baseRevision: 0,
    entry: { answer, note, evidenceUrl },
  }));
  if (changes.length > 0) await saveEntries(database, itemSheet(assessmentId), changes, now);
}
