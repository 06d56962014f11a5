import type { Kysely } from "kysely";
import type { RoundState } from "#app/accounts/subject.ts";
import type { Tables } from "../tables/index.ts";

/** A result of an institution that stands: a locked round, or a submitted assessment. */
export type FinishedAssessment = {
  readonly id: string;
  readonly instrument: { readonly id: string; readonly version: string };
  /** The name of its round; null for an assessment that goes by its link. */
  readonly name: string | null;
  readonly round: RoundState | null;
  readonly finishedAt: string;
};

/** Every finished result of an institution, the oldest first. */
export async function listFinished(
  database: Kysely<Tables>,
  institutionId: string,
): Promise<readonly FinishedAssessment[]> {
  const rows = await database
    .selectFrom("assessment")
    .leftJoin("round", "round.assessment_id", "assessment.id")
    .select(["assessment.id", "instrument_id", "instrument_version", "submitted_at"])
    .select(["round.name", "round.state as round", "locked_at"])
    .where("assessment.institution_id", "=", institutionId)
    .where(({ or, and, eb }) =>
      or([
        eb("round.state", "in", ["locked", "archived"]),
        and([eb("round.assessment_id", "is", null), eb("assessment.state", "=", "submitted")]),
      ]),
    )
    .execute();
  return rows
    .flatMap((row) => {
      const finishedAt = row.locked_at ?? row.submitted_at;
      if (finishedAt === null) return [];
      const instrument = { id: row.instrument_id, version: row.instrument_version };
      return [{ id: row.id, instrument, name: row.name, round: row.round, finishedAt }];
    })
    .toSorted((a, b) =>
      a.finishedAt === b.finishedAt ? (a.id < b.id ? -1 : 1) : a.finishedAt < b.finishedAt ? -1 : 1,
    );
}
