import { type Grant, placesOf } from "#app/accounts/grant.ts";
import type { Database } from "#db/database.server.ts";
import { listProgrammes } from "#db/queries/programmes.server.ts";

/** The programmes somebody looks after, or whose releases they read, by name. */
export async function readOwnProgrammes(
  database: Database,
  { grants }: { readonly grants: readonly Grant[] },
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const ids = [...placesOf(grants, "publisher", "programme"), ...placesOf(grants, "analyst", "programme")];
  const programmes = await listProgrammes(database.read, [...new Set(ids)]);
  return programmes.map(({ id, name }) => ({ id, name }));
}
