import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { LoadedInstrument } from "#app/surveys/instrument-library.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";
import type { Database } from "#db/database.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { readItemEntries } from "#db/queries/item-answers.server.ts";
import type { SavedEntries } from "./entry.ts";

/** What was said in an assessment of either format. */
export function readAllEntries(
  database: Database,
  assessmentId: string,
  loaded: LoadedInstrument | LoadedTree,
): Promise<SavedEntries<ItemAnswer>> {
  const { read } = database;
  return "tree" in loaded ? readItemEntries(read, assessmentId) : readEntries(read, assessmentId);
}
