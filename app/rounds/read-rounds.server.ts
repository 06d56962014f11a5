import type { Database } from "#db/database.server.ts";
import { listRounds } from "#db/queries/rounds.server.ts";
import type { Round } from "./round.ts";

/** Every round of an institution, the newest first. */
export function readRounds(database: Database, institutionId: string): Promise<readonly Round[]> {
  return listRounds(database.read, institutionId);
}
