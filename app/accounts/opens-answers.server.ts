import type { Database, Work } from "#db/database.server.ts";
import { grantsOfPerson } from "#db/queries/access-grants.server.ts";
import { assessmentsOfPerson } from "#db/queries/person-assessments.server.ts";
import { institutionsOfWords } from "#db/queries/words-in-rounds.server.ts";

/**
 * Whether somebody's account leads to answers: by a role, by an assessment kept in it, or because it shows what they
 * answered and said themselves, also after every role has ended. A link of an administrator into such an account would
 * lead the administrator there too, so these people come back by their recovery codes, by a link of whoever leads their
 * institution, or by one of the operator's.
 */
export async function opensAnswers(database: Work | Database["read"], personId: string, now: Date): Promise<boolean> {
  const grants = await grantsOfPerson(database, personId, now);
  if (grants.some(({ scope }) => scope.kind !== "platform" && scope.kind !== "programme")) return true;
  if ((await assessmentsOfPerson(database, personId)).length > 0) return true;
  return (await institutionsOfWords(database, personId)).length > 0;
}
