import type { Database } from "#db/database.server.ts";
import { type DemonstrationState, findDemonstration } from "#db/queries/demonstrations.server.ts";

/** How far the demonstration is; null while nobody has added it. */
export function readDemonstration(database: Database): Promise<DemonstrationState | null> {
  return findDemonstration(database.read);
}
