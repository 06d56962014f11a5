import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

/** How far the demonstration is. `heroId` is null until it is complete. */
export type DemonstrationState = { readonly done: number; readonly total: number; readonly heroId: string | null };

const onlyRow = "demonstration";

export async function findDemonstration(database: Kysely<Tables>): Promise<DemonstrationState | null> {
  const row = await database.selectFrom("demonstration").selectAll().where("id", "=", onlyRow).executeTakeFirst();
  return row === undefined ? null : { done: row.done, total: row.total, heroId: row.hero_id };
}

/**
 * Takes the right to add the demonstration: when nobody has it, or when whoever has it has not been heard of since `staleBefore`.
 * False when it is complete or somebody else is at work.
 */
export async function claimDemonstration(
  database: Kysely<Tables>,
  claim: { readonly claim: string; readonly total: number; readonly now: Date; readonly staleBefore: Date },
): Promise<boolean> {
  const values = { claim: claim.claim, touched_at: claim.now.toISOString(), done: 0, total: claim.total };
  const inserted = await database
    .insertInto("demonstration")
    .values({ id: onlyRow, hero_id: null, ...values })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if ((inserted.numInsertedOrUpdatedRows ?? 0n) > 0n) return true;
  const taken = await database
    .updateTable("demonstration")
    .set(values)
    .where("id", "=", onlyRow)
    .where("hero_id", "is", null)
    .where("touched_at", "<", claim.staleBefore.toISOString())
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

/** Says how far it is, and that somebody is still at it; false when the claim was lost. */
export async function touchDemonstration(
  database: Kysely<Tables>,
  claim: string,
  change: { readonly done?: number; readonly heroId?: string; readonly now: Date },
): Promise<boolean> {
  const result = await database
    .updateTable("demonstration")
    .set({
      touched_at: change.now.toISOString(),
      ...(change.done === undefined ? {} : { done: change.done }),
      ...(change.heroId === undefined ? {} : { hero_id: change.heroId }),
    })
    .where("id", "=", onlyRow)
    .where("claim", "=", claim)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function deleteDemonstrationState(database: Kysely<Tables>): Promise<void> {
  await database.deleteFrom("demonstration").where("id", "=", onlyRow).execute();
}

/** Deletes everything invented: assessments with their answers and sessions, copies too, institutions, releases. */
export async function deleteDemonstrationData(database: Kysely<Tables>): Promise<number> {
  const assessments = await database.deleteFrom("assessment").where("demonstration", "=", 1).executeTakeFirst();
  await database.deleteFrom("institution").where("demonstration", "=", 1).execute();
  await database.deleteFrom("release").where("demonstration", "=", 1).execute();
  return Number(assessments.numDeletedRows);
}

/** Of these assessments, the visitor's own copy of the demonstration, if there is one. */
export async function findCopyAmong(
  database: Kysely<Tables>,
  assessmentIds: readonly string[],
): Promise<string | null> {
  if (assessmentIds.length === 0) return null;
  const row = await database
    .selectFrom("assessment")
    .select("id")
    .where("id", "in", assessmentIds)
    .where("copied_at", "is not", null)
    .orderBy("copied_at", "desc")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Deletes copies made before a moment that no session and no account holds any more. */
export async function deleteAbandonedCopies(database: Kysely<Tables>, copiedBefore: Date, now: Date): Promise<void> {
  const abandoned = await database
    .deleteFrom("assessment")
    .where("copied_at", "<", copiedBefore.toISOString())
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("session")
            .select("session.assessment_id")
            .whereRef("session.assessment_id", "=", "assessment.id")
            .where("session.expires_at", ">", now.toISOString()),
        ),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("person_assessment")
            .select("person_assessment.person_id")
            .whereRef("person_assessment.assessment_id", "=", "assessment.id"),
        ),
      ),
    )
    .returning("institution_id")
    .execute();
  if (abandoned.length === 0) return;
  const ids = abandoned.map((row) => row.institution_id);
  await database.deleteFrom("institution").where("id", "in", ids).where("demonstration", "=", 1).execute();
}
