import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { LoadedInstrument } from "#app/surveys/instrument-library.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";
import type { Database } from "#db/database.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { readItemEntries } from "#db/queries/item-answers.server.ts";
import type { SavedEntries } from "./entry.ts";

/** What was said in an assessment of either format, on a ladder with what was said of circumstances. */
export async function readAllEntries(
  database: Database,
  assessmentId: string,
  loaded: LoadedInstrument | LoadedTree,
): Promise<SavedEntries<ItemAnswer>> {
  const { read } = database;
  const items = await readItemEntries(read, assessmentId);
  return "tree" in loaded ? items : { ...(await readEntries(read, assessmentId)), ...items };
}
