import type { RoleLevels } from "#app/scoring/role-agreement.ts";
import type { Database } from "#db/database.server.ts";
import { readSuggestions } from "#db/queries/suggestions.server.ts";

/**
 * How many people of each role chose each level in a round, as counted when it moved on to agreeing. Null where nothing is
 * kept: nobody was asked, the round is still open, or the counts were forgotten.
 */
export async function readSaid({ read }: Database, roundId: string): Promise<RoleLevels | null> {
  const suggestions = Object.values(await readSuggestions(read, roundId));
  if (suggestions.every(({ roles }) => roles.length === 0)) return null;
  return Object.fromEntries(
    suggestions.map(({ capabilityId, roles }) => [capabilityId, roles.map(({ role, levels }) => ({ role, levels }))]),
  );
}
