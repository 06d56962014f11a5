import type { Database } from "#db/database.server.ts";
import { countEverything } from "#db/queries/administration.server.ts";
import type { Part } from "./part.ts";

/** How many rows each list has. */
export function countThings(database: Database, now: Date): Promise<Readonly<Record<Part, number>>> {
  return countEverything(database.read, now);
}
