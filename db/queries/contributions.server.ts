import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

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
      ...{ comment: null, joined_at: moment, updated_at: moment, submitted_at: null },
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
