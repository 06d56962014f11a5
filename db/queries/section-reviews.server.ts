import type { Kysely } from "kysely";
import type { SectionReview, SectionReviews } from "#app/rounds/section-review.ts";
import type { Tables } from "../tables/index.ts";

/** What was decided about the sections of a record, by dimension id. */
export async function readSectionReviews(database: Kysely<Tables>, roundId: string): Promise<SectionReviews> {
  const rows = await database
    .selectFrom("section_review")
    .select(["dimension_id", "state", "comment", "record_revision"])
    .where("assessment_id", "=", roundId)
    .orderBy("dimension_id")
    .execute();
  return Object.fromEntries(
    rows.map(({ dimension_id: dimensionId, state, comment, record_revision: recordRevision }) => [
      dimensionId,
      { dimensionId, state, comment, recordRevision },
    ]),
  );
}

/** Puts a decision in the place of the one before it. */
export async function putSectionReview(
  work: Kysely<Tables>,
  roundId: string,
  { dimensionId, state, comment, recordRevision }: SectionReview,
  reviewedBy: string | null,
  now: Date,
): Promise<void> {
  const decided = {
    ...{ state, comment, record_revision: recordRevision, reviewed_by: reviewedBy },
    decided_at: now.toISOString(),
  };
  await work
    .insertInto("section_review")
    .values({ assessment_id: roundId, dimension_id: dimensionId, ...decided })
    .onConflict((conflict) => conflict.columns(["assessment_id", "dimension_id"]).doUpdateSet(decided))
    .execute();
}

/** Notes that a returned section was handed in again; the reason stays beside it. False when it was not returned. */
export async function handInSection(
  work: Kysely<Tables>,
  roundId: string,
  dimensionId: string,
  now: Date,
): Promise<boolean> {
  const result = await work
    .updateTable("section_review")
    .set({ state: "handedIn", decided_at: now.toISOString() })
    .where("assessment_id", "=", roundId)
    .where("dimension_id", "=", dimensionId)
    .where("state", "=", "returned")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
