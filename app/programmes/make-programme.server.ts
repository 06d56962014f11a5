import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { insertGrant } from "#db/queries/access-grants.server.ts";
import { insertProgramme } from "#db/queries/programmes.server.ts";
import type { Programme } from "./programme.ts";

/** Makes a programme, and whoever makes it its first publisher, who can then bring in others. */
export async function makeProgramme(
  database: Database,
  programme: Pick<Programme, "name" | "description" | "deadline" | "instrument">,
  personId: string,
  now: Date,
): Promise<string> {
  const id = newId();
  await transaction(database, async (work) => {
    await insertProgramme(work, { id, ...programme }, now);
    const scope = { kind: "programme", id } as const;
    await insertGrant(work, { id: newId(), personId, role: "publisher", scope, grantedBy: personId }, now);
  });
  return id;
}
