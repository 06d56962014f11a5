import { type Database, transaction } from "#db/database.server.ts";
import { deleteDemonstrationData, deleteDemonstrationState } from "#db/queries/demonstrations.server.ts";

/**
 * Removes everything invented in one act: institutions, assessments, visitors' copies and releases. Returns how many
 * assessments went; nothing real is touched.
 */
export function removeDemonstration(database: Database): Promise<number> {
  return transaction(database, async (work) => {
    await deleteDemonstrationState(work);
    return deleteDemonstrationData(work);
  });
}
