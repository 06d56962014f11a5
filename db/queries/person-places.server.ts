import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

/** Every institution where somebody has or had a role or a part in a round. */
export async function institutionsOfPerson(database: Kysely<Tables>, personId: string): Promise<readonly string[]> {
  const rows = await database
    .selectFrom("access_grant")
    .innerJoin("institution", "institution.id", "access_grant.scope_id")
    .select("institution.id")
    .where("access_grant.person_id", "=", personId)
    .where("scope_kind", "=", "institution")
    .union((within) =>
      within
        .selectFrom("access_grant")
        .innerJoin("round", "round.assessment_id", "access_grant.scope_id")
        .select("round.institution_id as id")
        .where("access_grant.person_id", "=", personId)
        .where("scope_kind", "=", "round"),
    )
    .union((within) =>
      within
        .selectFrom("contribution")
        .innerJoin("round", "round.assessment_id", "contribution.assessment_id")
        .select("round.institution_id as id")
        .where("contribution.person_id", "=", personId),
    )
    .execute();
  return rows.map(({ id }) => id).sort();
}
