import type { Database, Work } from "#db/database.server.ts";
import { grantsOfPerson } from "#db/queries/access-grants.server.ts";
import { findPerson } from "#db/queries/people.server.ts";
import { assessmentsOfPerson } from "#db/queries/person-assessments.server.ts";
import { listRounds } from "#db/queries/rounds.server.ts";
import { institutionsOfWords } from "#db/queries/words-in-rounds.server.ts";
import { type BackFacts, whyNotBack } from "./back-rule.ts";

/** Why the lead of this institution may not let this person back in by a link; null when they may. */
export async function obstacleToBack(
  database: Work | Database["read"],
  institutionId: string,
  personId: string,
  now: Date,
): Promise<ReturnType<typeof whyNotBack>> {
  const person = await findPerson(database, personId);
  if (person === null) return "stranger";
  const rounds = await listRounds(database, institutionId);
  const facts: BackFacts = {
    institutionId,
    hasPassword: person.passwordHash !== null,
    grants: await grantsOfPerson(database, personId, now),
    kept: (await assessmentsOfPerson(database, personId)).length,
    spokeIn: await institutionsOfWords(database, personId),
    roundIds: rounds.map(({ assessmentId }) => assessmentId),
  };
  return whyNotBack(facts);
}
