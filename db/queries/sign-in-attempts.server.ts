import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

/** How often a subject has failed, and when it may try again, in milliseconds since 1970. */
export type Attempts = { readonly failures: number; readonly openAt: number };

export async function findAttempts(database: Kysely<Tables>, subjectHash: string): Promise<Attempts | null> {
  const row = await database
    .selectFrom("sign_in_attempt")
    .select(["failures", "open_at"])
    .where("subject_hash", "=", subjectHash)
    .executeTakeFirst();
  return row === undefined ? null : { failures: row.failures, openAt: Date.parse(row.open_at) };
}

/** Writes what follows from what was read; false when somebody else wrote in between. */
export async function replaceAttempts(
  database: Kysely<Tables>,
  subjectHash: string,
  read: Attempts | null,
  next: Attempts,
): Promise<boolean> {
  const values = { failures: next.failures, open_at: new Date(next.openAt).toISOString() };
  if (read === null) {
    const result = await database
      .insertInto("sign_in_attempt")
      .values({ subject_hash: subjectHash, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
  }
  const result = await database
    .updateTable("sign_in_attempt")
    .set(values)
    .where("subject_hash", "=", subjectHash)
    .where("failures", "=", read.failures)
    .where("open_at", "=", new Date(read.openAt).toISOString())
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function deleteAttempts(database: Kysely<Tables>, subjectHash: string): Promise<void> {
  await database.deleteFrom("sign_in_attempt").where("subject_hash", "=", subjectHash).execute();
}

export async function deleteAttemptsOpenBefore(database: Kysely<Tables>, moment: Date): Promise<void> {
  await database.deleteFrom("sign_in_attempt").where("open_at", "<", moment.toISOString()).execute();
}
