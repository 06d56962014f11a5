import type { Kysely } from "kysely";
import type { Audience, Consent } from "#app/rounds/consent.ts";
import type { Tables } from "../tables/index.ts";

/** What was decided about the rounds of one institution, by round. */
export async function readConsents(
  database: Kysely<Tables>,
  institutionId: string,
): Promise<ReadonlyMap<string, readonly Consent[]>> {
  const rows = await database
    .selectFrom("consent")
    .innerJoin("round", "round.assessment_id", "consent.assessment_id")
    .select(["consent.assessment_id", "audience", "granted", "decided_at"])
    .where("round.institution_id", "=", institutionId)
    .orderBy("audience")
    .execute();
  const byRound = Map.groupBy(rows, (row) => row.assessment_id);
  return new Map(
    [...byRound].map(([id, own]) => [
      id,
      own.map((row) => ({ audience: row.audience, granted: row.granted === 1, decidedAt: row.decided_at })),
    ]),
  );
}

/** Writes a decision; false when it was so already. */
export async function setConsent(
  database: Kysely<Tables>,
  decision: { readonly assessmentId: string; readonly audience: Audience; readonly granted: boolean },
  personId: string | null,
  now: Date,
): Promise<boolean> {
  const values = { granted: Number(decision.granted), decided_by: personId, decided_at: now.toISOString() };
  const result = await database
    .insertInto("consent")
    .values({ assessment_id: decision.assessmentId, audience: decision.audience, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(["assessment_id", "audience"])
        .doUpdateSet(values)
        .where("consent.granted", "<>", values.granted),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
