import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

/** Replaces all codes of a person, used ones too. */
export async function replaceRecoveryCodes(
  database: Kysely<Tables>,
  personId: string,
  codeHashes: readonly string[],
): Promise<void> {
  await database.deleteFrom("recovery_code").where("person_id", "=", personId).execute();
  await database
    .insertInto("recovery_code")
    .values(codeHashes.map((hash) => ({ code_hash: hash, person_id: personId, used_at: null })))
    .execute();
}

/** Uses a code up and returns whose it was; null when it is unknown or was used before. Of two at once one gets it. */
export async function consumeRecoveryCode(
  database: Kysely<Tables>,
  codeHash: string,
  now: Date,
): Promise<string | null> {
  const row = await database
    .updateTable("recovery_code")
    .set({ used_at: now.toISOString() })
    .where("code_hash", "=", codeHash)
    .where("used_at", "is", null)
    .returning("person_id")
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export async function countUnusedRecoveryCodes(database: Kysely<Tables>, personId: string): Promise<number> {
  const row = await database
    .selectFrom("recovery_code")
    .select((columns) => columns.fn.countAll().as("unused"))
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return Number(row?.unused ?? 0);
}
