import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

/** Makes somebody an administrator of the whole installation. */
export async function insertAdministrator(
  database: Kysely<Tables>,
  grant: { readonly id: string; readonly personId: string; readonly grantedBy: string | null },
  now: Date,
): Promise<void> {
  await database
    .insertInto("access_grant")
    .values({
      id: grant.id,
      person_id: grant.personId,
      role: "administrator",
      scope_kind: "platform",
      scope_id: null,
      starts_at: now.toISOString(),
      ends_at: null,
      granted_by: grant.grantedBy,
      revoked_at: null,
    })
    .execute();
}

/** Whether there is an administrator now, or whether this person is one. */
export async function hasAdministrator(
  database: Kysely<Tables>,
  now: Date,
  personId: string | null = null,
): Promise<boolean> {
  const moment = now.toISOString();
  const row = await database
    .selectFrom("access_grant")
    .select("id")
    .where("role", "=", "administrator")
    .where("scope_kind", "=", "platform")
    .where("starts_at", "<=", moment)
    .where("revoked_at", "is", null)
    .where((where) => where.or([where("ends_at", "is", null), where("ends_at", ">", moment)]))
    .$if(personId !== null, (query) => query.where("person_id", "=", personId))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
