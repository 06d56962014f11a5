import { log } from "#app/platform/log.server.ts";
import type { Database } from "#db/database.server.ts";
import { keepErasureJournal } from "#db/erasure-journal.server.ts";
import { erasedTables, isPurgeDue, markPurged } from "#db/queries/erasures.server.ts";

/** After an erasure: notes it in the journal beside the data. What cannot be noted now is noted at the next purge. */
export async function settleErasures(database: Database): Promise<void> {
  await keepErasureJournal(database).catch((fault: unknown) => {
    log("erasure.journal", { name: fault instanceof Error ? fault.name : "unknown" });
  });
}

/** Milliseconds: whoever waits for a report waits for this too, and there is a next time. */
const patience = 1000;

/**
 * Leaves nothing of what was erased in the files of the engine. Everybody waits meanwhile, so the worker does it, and
 * seldom; false when there was nothing to do.
 */
export async function purgeErased(database: Database, now: Date): Promise<boolean> {
  await settleErasures(database);
  if (!(await isPurgeDue(database.read))) return false;
  await database.dialect.purge(database.write, erasedTables, patience);
  await markPurged(database.write, now);
  return true;
}
