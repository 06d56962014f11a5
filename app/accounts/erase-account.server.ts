import { type Database, transaction } from "#db/database.server.ts";
import { erasePerson } from "#db/queries/people.server.ts";

/** Removes name, sign-in name, password, sessions and codes at once. Assessments stay with their links. */
export async function eraseAccount(database: Database, personId: string, now: Date): Promise<void> {
  await transaction(database, (work) => erasePerson(work, personId, now));
}
