import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

/**
 * Every institution in whose rounds somebody takes or took part or said something as a reviewer, whatever has become of
 * their roles since: their account shows them all they answered and said. Nobody has answers without a part.
 */
export async function institutionsOfWords(database: Kysely<Tables>, personId: string): Promise<readonly string[]> {
  const rows = await database
    .selectFrom("assessment")
    .select("institution_id as id")
    .distinct()
    .where("id", "in", (inner) =>
      inner
        .selectFrom("contribution")
        .select("assessment_id")
        .where("person_id", "=", personId)
        .union(inner.selectFrom("contribution").select("assessment_id").where("reviewed_by", "=", personId))
        .union(inner.selectFrom("section_review").select("assessment_id").where("reviewed_by", "=", personId)),
    )
    .orderBy("institution_id")
    .execute();
  return rows.map(({ id }) => id);
}
