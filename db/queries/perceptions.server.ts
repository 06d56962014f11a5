import type { Kysely } from "kysely";
import type { Entry, SavedEntries, SavedEntry } from "#app/assessments/entry.ts";
import type { Answer } from "#app/questions/answer.ts";
import type { Perception } from "#app/scoring/perceptions.ts";
import type { Tables } from "../tables/index.ts";
import { answerOf, columnsOf, entryOf } from "./entry-row.server.ts";

/** Everything one person answered in a round, by capability id. */
export async function readPerceptions(
  database: Kysely<Tables>,
  roundId: string,
  personId: string,
): Promise<SavedEntries> {
  const rows = await database
    .selectFrom("perception")
    .selectAll()
    .where("assessment_id", "=", roundId)
    .where("person_id", "=", personId)
    .orderBy("capability_id")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.capability_id, entryOf(row)]));
}

export async function findPerception(
  database: Kysely<Tables>,
  roundId: string,
  personId: string,
  capabilityId: string,
): Promise<SavedEntry | null> {
  const row = await database
    .selectFrom("perception")
    .selectAll()
    .where("assessment_id", "=", roundId)
    .where("person_id", "=", personId)
    .where("capability_id", "=", capabilityId)
    .executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

/** Writes what one person answers in one statement, only if its revision is still `baseRevision`; false when it is not. */
export async function compareAndSetPerception(
  work: Kysely<Tables>,
  roundId: string,
  personId: string,
  change: { readonly capabilityId: string; readonly baseRevision: number; readonly entry: Entry },
  now: Date,
): Promise<boolean> {
  const { capabilityId, baseRevision, entry } = change;
  const values = { ...columnsOf(entry), updated_at: now.toISOString() };
  const key = { assessment_id: roundId, person_id: personId, capability_id: capabilityId };
  if (baseRevision === 0) {
    const result = await work
      .insertInto("perception")
      .values({ ...key, revision: 1, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const result = await work
    .updateTable("perception")
    .set({ revision: baseRevision + 1, ...values })
    .where("assessment_id", "=", roundId)
    .where("person_id", "=", personId)
    .where("capability_id", "=", capabilityId)
    .where("revision", "=", baseRevision)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Deletes everything one person answered in a round. */
export async function deletePerceptions(work: Kysely<Tables>, roundId: string, personId: string): Promise<void> {
  await work.deleteFrom("perception").where("assessment_id", "=", roundId).where("person_id", "=", personId).execute();
}

/** Whether anybody who takes part has answered anything. */
export async function hasPerceptions(database: Kysely<Tables>, roundId: string): Promise<boolean> {
  const row = await database
    .selectFrom("perception")
    .innerJoin("contribution", (join) =>
      join
        .onRef("contribution.assessment_id", "=", "perception.assessment_id")
        .onRef("contribution.person_id", "=", "perception.person_id"),
    )
    .select("capability_id")
    .where("perception.assessment_id", "=", roundId)
    .where("kind", "<>", "cleared")
    .where("contribution.state", "<>", "withdrawn")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many of these questions each of these people has answered; whoever answered none is left out. */
export async function countAnswered(
  database: Kysely<Tables>,
  roundId: string,
  personIds: readonly string[],
  capabilityIds: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  if (personIds.length === 0 || capabilityIds.length === 0) return {};
  const rows = await database
    .selectFrom("perception")
    .select(({ fn }) => ["person_id", fn.countAll().as("answered")])
    .where("assessment_id", "=", roundId)
    .where("person_id", "in", personIds)
    .where("capability_id", "in", capabilityIds)
    .where("kind", "<>", "cleared")
    .groupBy("person_id")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.person_id, Number(row.answered)]));
}

/** What everybody answered who has not withdrawn, with the role each of them speaks for, and no names. */
export async function readPerceptionSet(database: Kysely<Tables>, roundId: string): Promise<readonly Perception[]> {
  const rows = await database
    .selectFrom("perception")
    .innerJoin("contribution", (join) =>
      join
        .onRef("contribution.assessment_id", "=", "perception.assessment_id")
        .onRef("contribution.person_id", "=", "perception.person_id"),
    )
    .select(["perception.person_id", "role_group", "capability_id", "kind", "level", "reason"])
    .where("perception.assessment_id", "=", roundId)
    .where("contribution.state", "<>", "withdrawn")
    .orderBy("perception.person_id")
    .execute();
  const people = new Map<string, { roleGroup: string; answers: Record<string, Answer> }>();
  for (const row of rows) {
    const answer = answerOf(row);
    if (answer === null) continue;
    const person = people.get(row.person_id) ?? { roleGroup: row.role_group, answers: {} };
    person.answers[row.capability_id] = answer;
    people.set(row.person_id, person);
  }
  return [...people.values()];
}
