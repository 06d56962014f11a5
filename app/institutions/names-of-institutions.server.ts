import type { Database } from "#db/database.server.ts";
import { listInstitutions } from "#db/queries/institutions.server.ts";

/** Exactly these institutions by name, for somebody to choose among their own. */
export function namesOfInstitutions(
  database: Database,
  institutionIds: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return listInstitutions(database.read, institutionIds);
}
