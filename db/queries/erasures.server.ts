import type { Kysely } from "kysely";
import type { ErasureTable } from "../tables/audit.ts";
import type { Tables } from "../tables/index.ts";

/** What was erased and when; nothing about what it was. */
export type Erasure = { readonly kind: ErasureTable["kind"]; readonly id: string; readonly at: string };

/** Tables that erasing empties rows or columns of. */
export const erasedTables = [
  ...(["answer", "assessment", "audit_detail", "contribution", "institution", "invitation", "item_answer"] as const),
  ...(["job", "job_file", "mail", "perception", "person", "person_session"] as const),
  ...(["release_member", "round", "section_review", "service_token", "session", "suggestion"] as const),
] as const satisfies readonly (keyof Tables)[];

/** Notes an erasure; one that is known keeps its moment. */
export async function insertErasure(database: Kysely<Tables>, { kind, id, at }: Erasure): Promise<void> {
  await database
    .insertInto("erasure")
    .values({ kind, subject_id: id, at, purged_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Every erasure, the oldest first. */
export async function listErasures(database: Kysely<Tables>): Promise<readonly Erasure[]> {
  const rows = await database
    .selectFrom("erasure")
    .select(["kind", "subject_id", "at"])
    .orderBy("at")
    .orderBy("kind")
    .orderBy("subject_id")
    .execute();
  return rows.map(({ kind, subject_id, at }) => ({ kind, id: subject_id, at }));
}

/** Whether something was erased since the files were rewritten last. */
export async function isPurgeDue(database: Kysely<Tables>): Promise<boolean> {
  const row = await database
    .selectFrom("erasure")
    .select("at")
    .where("purged_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that everything erased until now is gone from the files. */
export async function markPurged(database: Kysely<Tables>, now: Date): Promise<void> {
  await database
    .updateTable("erasure")
    .set({ purged_at: now.toISOString() })
    .where("purged_at", "is", null)
    .where("at", "<=", now.toISOString())
    .execute();
}
