import type { Database } from "#db/database.server.ts";
import { type HeldAssessment, listAssessments } from "#db/queries/person-assessments.server.ts";

export type HeldLists = {
  /** Open wherever the person signs in. */
  readonly kept: readonly HeldAssessment[];
  /** Open in this browser only, because it came in by the link. */
  readonly byLink: readonly HeldAssessment[];
};

/** The assessments a session opens, apart by what opens them. */
export async function listHeld(
  database: Database,
  keptIds: readonly string[],
  allIds: readonly string[],
): Promise<HeldLists> {
  const all = await listAssessments(database.read, allIds);
  return {
    kept: all.filter(({ id }) => keptIds.includes(id)),
    byLink: all.filter(({ id }) => !keptIds.includes(id)),
  };
}
