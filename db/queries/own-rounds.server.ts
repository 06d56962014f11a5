import type { Kysely } from "kysely";
import type { RoundState } from "#app/accounts/subject.ts";
import type { ContributionState } from "#app/rounds/contribution.ts";
import type { Tables } from "../tables/index.ts";

/** A round as a list of one person's places shows it. */
export type OwnRound = {
  readonly id: string;
  readonly name: string;
  readonly institution: string;
  readonly state: RoundState;
  readonly deadline: string | null;
  /** How far this person's own part is; null for who answers nothing there. */
  readonly contribution: ContributionState | null;
};

/** Exactly these rounds, the newest first, each with the part this person has in it. */
export async function listOwnRounds(
  database: Kysely<Tables>,
  roundIds: readonly string[],
  personId: string,
): Promise<readonly OwnRound[]> {
  if (roundIds.length === 0) return [];
  const rows = await database
    .selectFrom("round")
    .innerJoin("institution", "institution.id", "round.institution_id")
    .leftJoin("contribution", (join) =>
      join.onRef("contribution.assessment_id", "=", "round.assessment_id").on("contribution.person_id", "=", personId),
    )
    .select(["round.assessment_id", "round.name", "institution.name as institution", "round.state", "deadline"])
    .select("contribution.state as contribution")
    .where("round.assessment_id", "in", roundIds)
    .orderBy("round.created_at", "desc")
    .orderBy("round.assessment_id")
    .execute();
  return rows.map(({ assessment_id: id, name, institution, state, deadline, contribution }) => ({
    ...{ id, name, institution, state, deadline, contribution },
  }));
}
