import type { Kysely, Selectable } from "kysely";
import type { Contribution, ContributionState, Part } from "#app/rounds/contribution.ts";
import type { Tables } from "../tables/index.ts";
import type { ContributionTable } from "../tables/round.ts";

/** Takes somebody in, or gives them another part and opens it again. What they answered stays. */
export async function putContribution(
  database: Kysely<Tables>,
  roundId: string,
  personId: string,
  { roleGroup, sections }: Part,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const part = { role_group: roleGroup, sections: sections === null ? null : JSON.stringify(sections) };
  await database
    .insertInto("contribution")
    .values({
      ...{ assessment_id: roundId, person_id: personId, ...part, state: "open", comment: null },
      ...{ reviewed_by: null },
      ...{ joined_at: at, updated_at: at, submitted_at: null },
    })
    .onConflict((conflict) =>
      conflict
        .columns(["assessment_id", "person_id"])
        .doUpdateSet({ ...part, state: "open", updated_at: at, submitted_at: null }),
    )
    .execute();
}

export async function findContribution(
  database: Kysely<Tables>,
  roundId: string,
  personId: string,
): Promise<Contribution | null> {
  const row = await database
    .selectFrom("contribution")
    .selectAll()
    .where("assessment_id", "=", roundId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row === undefined ? null : contributionOf(row);
}

/**
 * Holds somebody's part until the transaction ends, if it takes answers; false when it does not. Ask for the round's state
 * after this and never before: whoever closes the round holds every part of it first.
 */
export async function holdOpenContribution(
  work: Kysely<Tables>,
  roundId: string,
  personId: string,
  now: Date,
): Promise<boolean> {
  const result = await work
    .updateTable("contribution")
    .set({ updated_at: now.toISOString() })
    .where("assessment_id", "=", roundId)
    .where("person_id", "=", personId)
    .where("state", "in", ["open", "returned"])
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Holds every part of a round until the transaction ends, or one person's: no answer is under way after this. Ask for the
 * round's state after it and never before, as above.
 */
export async function holdContributions(work: Kysely<Tables>, roundId: string, personId?: string): Promise<void> {
  await work
    .updateTable("contribution")
    .set((expression) => ({ state: expression.ref("state") }))
    .where("assessment_id", "=", roundId)
    .$if(personId !== undefined, (query) => query.where("person_id", "=", personId ?? ""))
    .execute();
}

/** Moves somebody's part on, only out of one of these states; false when it stands elsewhere. */
export async function setContributionState(
  work: Kysely<Tables>,
  roundId: string,
  personId: string,
  from: readonly ContributionState[],
  change: { readonly state: ContributionState; readonly comment?: string | null },
  now: Date,
): Promise<boolean> {
  const { state } = change;
  const at = now.toISOString();
  const result = await work
    .updateTable("contribution")
    .set({ ...change, updated_at: at, ...(state === "submitted" ? { submitted_at: at } : {}) })
    .where("assessment_id", "=", roundId)
    .where("person_id", "=", personId)
    .where("state", "in", from)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Keeps what a reviewer decided about a part, only if it still stands where it was read; false when it moved on since. */
export async function decideOnContribution(
  work: Kysely<Tables>,
  { assessmentId, personId, state, submittedAt }: Contribution,
  decided: {
    readonly state: Extract<ContributionState, "accepted" | "returned">;
    readonly comment: string | null;
    readonly reviewedBy: string;
  },
  now: Date,
): Promise<boolean> {
  const result = await work
    .updateTable("contribution")
    .set({ state: decided.state, comment: decided.comment, reviewed_by: decided.reviewedBy })
    .set({ updated_at: now.toISOString() })
    .where("assessment_id", "=", assessmentId)
    .where("person_id", "=", personId)
    .where("state", "=", state)
    .where("submitted_at", "=", submittedAt)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** How many people of each role are how far. */
export type ContributionCount = {
  readonly roleGroup: string;
  readonly state: ContributionState;
  readonly people: number;
};

export async function countContributions(
  database: Kysely<Tables>,
  roundId: string,
): Promise<readonly ContributionCount[]> {
  const rows = await database
    .selectFrom("contribution")
    .select(({ fn }) => ["role_group", "state", fn.countAll().as("people")])
    .where("assessment_id", "=", roundId)
    .groupBy(["role_group", "state"])
    .orderBy("role_group")
    .orderBy("state")
    .execute();
  return rows.map((row) => ({ roleGroup: row.role_group, state: row.state, people: Number(row.people) }));
}

/** Which contributions of a round are asked for; null for all. */
export type ContributionFilter = {
  readonly roleGroup: string | null;
  readonly states: readonly ContributionState[] | null;
};

export type NamedContribution = Contribution & { readonly name: string; readonly email: string | null };

/** One page of those who take part, by name. */
export async function listContributions(
  database: Kysely<Tables>,
  roundId: string,
  { roleGroup, states }: ContributionFilter,
  { offset, size }: { readonly offset: number; readonly size: number },
): Promise<readonly NamedContribution[]> {
  const rows = await database
    .selectFrom("contribution")
    .innerJoin("person", "person.id", "contribution.person_id")
    .selectAll("contribution")
    .select(["person.name", "person.email"])
    .where("assessment_id", "=", roundId)
    .$if(roleGroup !== null, (query) => query.where("role_group", "=", roleGroup))
    .$if(states !== null, (query) => query.where("state", "in", states))
    .orderBy("person.name")
    .orderBy("person.id")
    .limit(size)
    .offset(offset)
    .execute();
  return rows.map((row) => ({ ...contributionOf(row), name: row.name, email: row.email }));
}

export type NewContribution = {
  readonly assessmentId: string;
  readonly personId: string;
  readonly roleGroup: string;
  readonly sections: readonly string[] | null;
};

/** Takes a person into a round, or back into it; false when they take part already. */
export async function insertContribution(
  database: Kysely<Tables>,
  { assessmentId, personId, roleGroup, sections }: NewContribution,
  now: Date,
): Promise<boolean> {
  const moment = now.toISOString();
  const part = { role_group: roleGroup, sections: sections === null ? null : JSON.stringify(sections) };
  const result = await database
    .insertInto("contribution")
    .values({
      ...part,
      ...{ assessment_id: assessmentId, person_id: personId, state: "open" },
      ...{ comment: null, reviewed_by: null, joined_at: moment, updated_at: moment, submitted_at: null },
    })
    .onConflict((conflict) =>
      conflict
        .columns(["assessment_id", "person_id"])
        .doUpdateSet({ ...part, state: "open", updated_at: moment })
        .where("contribution.state", "=", "withdrawn"),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends a person's part in a round; what they answered is kept, and counts no more. False when they had no part. */
export async function withdrawContribution(
  database: Kysely<Tables>,
  assessmentId: string,
  personId: string,
  now: Date,
): Promise<boolean> {
  const result = await database
    .updateTable("contribution")
    .set({ state: "withdrawn", updated_at: now.toISOString() })
    .where("assessment_id", "=", assessmentId)
    .where("person_id", "=", personId)
    .where("state", "<>", "withdrawn")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

function contributionOf(row: Selectable<ContributionTable>): Contribution {
  return {
    assessmentId: row.assessment_id,
    personId: row.person_id,
    roleGroup: row.role_group,
    sections: row.sections === null ? null : (JSON.parse(row.sections) as readonly string[]),
    state: row.state,
    comment: row.comment,
    joinedAt: row.joined_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
  };
}
