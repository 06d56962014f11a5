import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { Database } from "#db/database.server.ts";
import { readItemEntries } from "#db/queries/item-answers.server.ts";
import type { SavedEntries } from "./entry.ts";

/** What an assessment of a questionnaire in format 2 holds, by item id. */
export function readItems(database: Database, assessmentId: string): Promise<SavedEntries<ItemAnswer>> {
  return readItemEntries(database.read, assessmentId);
}
