import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import { submissionId } from "#app/benchmarks/submission-id.ts";
import type { Tables } from "../tables/index.ts";

/** Whether a release counts this round, so that it must stay as it is. */
export async function isReleased(database: Kysely<Tables>, assessmentId: string): Promise<boolean> {
  const row = await database
    .selectFrom("release_member")
    .select("release_id")
    .where((where) => isOf(where, assessmentId))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Forgets what an assessment counted with, in every release. Published figures stay, and so does the place in the history
 * that protects the others; but no later release can count it again.
 */
export async function forgetReleaseRecords(work: Kysely<Tables>, assessmentId: string): Promise<void> {
  await work
    .updateTable("release_member")
    .set({ record: "{}" })
    .where((where) => isOf(where, assessmentId))
    .execute();
}

/** The rounds that may be counted now as far as their institutions' consent goes. */
export async function roundsWithConsent(database: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom("consent")
    .select("assessment_id")
    .where("audience", "=", "benchmark")
    .where("granted", "=", 1)
    .execute();
  return new Set(rows.map(({ assessment_id }) => assessment_id));
}

function isOf(where: ExpressionBuilder<Tables, "release_member">, assessmentId: string) {
  const start = submissionId(assessmentId, "");
  return where(sql<string>`substr(submission, 1, ${sql.lit(start.length)})`, "=", start);
}
