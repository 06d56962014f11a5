import type { Kysely, Selectable } from "kysely";
import type { AuditEntry } from "#app/accounts/audit-entry.ts";
import type { AuditEntryTable } from "../tables/audit.ts";
import type { Tables } from "../tables/index.ts";

/** Makes every other entry of this institution wait until the transaction ends. */
export async function holdChain(work: Kysely<Tables>, institutionId: string): Promise<void> {
  await work
    .updateTable("institution")
    .set((expression) => ({ name: expression.ref("name") }))
    .where("id", "=", institutionId)
    .execute();
}

export async function lastAuditEntry(database: Kysely<Tables>, institutionId: string): Promise<AuditEntry | null> {
  const row = await database
    .selectFrom("audit_entry")
    .selectAll()
    .where("institution_id", "=", institutionId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : auditEntryOf(row);
}

export async function insertAuditEntry(
  work: Kysely<Tables>,
  entry: AuditEntry,
  detail: { readonly personId: string | null; readonly salt: string; readonly detail: string } | null,
): Promise<void> {
  await work
    .insertInto("audit_entry")
    .values({
      institution_id: entry.institutionId,
      number: entry.number,
      at: entry.at,
      actor_kind: entry.actor.kind,
      actor_id: entry.actor.id,
      act: entry.act,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      detail_digest: entry.detailDigest,
      previous_hash: entry.previousHash,
      hash: entry.hash,
    })
    .execute();
  if (detail === null) return;
  await work
    .insertInto("audit_detail")
    .values({
      institution_id: entry.institutionId,
      number: entry.number,
      person_id: detail.personId,
      salt: detail.salt,
      detail: detail.detail,
    })
    .execute();
}

/** An institution's entries from a number on, oldest first. */
export async function readAuditEntries(
  database: Kysely<Tables>,
  institutionId: string,
  from: number,
  count: number,
): Promise<readonly AuditEntry[]> {
  const rows = await database
    .selectFrom("audit_entry")
    .selectAll()
    .where("institution_id", "=", institutionId)
    .where("number", ">=", from)
    .orderBy("number")
    .limit(count)
    .execute();
  return rows.map(auditEntryOf);
}

function auditEntryOf(row: Selectable<AuditEntryTable>): AuditEntry {
  return {
    institutionId: row.institution_id,
    number: row.number,
    at: row.at,
    actor: { kind: row.actor_kind as AuditEntry["actor"]["kind"], id: row.actor_id },
    act: row.act,
    subject: { kind: row.subject_kind, id: row.subject_id },
    detailDigest: row.detail_digest,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
