import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

/**
 * People who are here for nothing but their part in this round: they came with it in a file, never held a role, and have no
 * way to sign in.
 */
export async function peopleOnlyIn(work: Kysely<Tables>, roundId: string): Promise<readonly string[]> {
  const rows = await work
    .selectFrom("contribution")
    .innerJoin("person", "person.id", "contribution.person_id")
    .select("person.id")
    .where("assessment_id", "=", roundId)
    .where("email", "is", null)
    .where("password_hash", "is", null)
    .where(({ not, or, exists, selectFrom }) =>
      not(
        or([
          exists(
            selectFrom("contribution as other")
              .select("other.person_id")
              .whereRef("other.person_id", "=", "person.id")
              .where("other.assessment_id", "<>", roundId),
          ),
          ...(["access_grant", "recovery_code", "person_session", "person_assessment"] as const).map((table) =>
            exists(selectFrom(table).select(`${table}.person_id`).whereRef(`${table}.person_id`, "=", "person.id")),
          ),
        ]),
      ),
    )
    .orderBy("person.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Statements stay far below what an engine takes at once. */
const atOnce = 500;

export async function deletePeople(work: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    await work.deleteFrom("audit_detail").where("person_id", "in", some).execute();
    await work.deleteFrom("person").where("id", "in", some).execute();
  }
}
