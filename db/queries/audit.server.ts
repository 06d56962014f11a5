import type { Kysely, Selectable } from "kysely";
import type { ChainLink } from "#app/accounts/audit-chain.ts";
import type { AuditEntry, StoredDetail } from "#app/accounts/audit-entry.ts";
import type { AuditDetailTable, AuditEntryTable } from "../tables/audit.ts";
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
  detail: StoredDetail | null,
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

/** An institution's entries from a number on, oldest first, each with its words. */
export async function readAuditLinks(
  database: Kysely<Tables>,
  institutionId: string,
  from: number,
  count: number,
): Promise<readonly ChainLink[]> {
  const rows = await entriesWithWords(database)
    .where("audit_entry.institution_id", "=", institutionId)
    .where("audit_entry.number", ">=", from)
    .orderBy("audit_entry.number")
    .limit(count)
    .execute();
  return rows.map(linkOf);
}

/** Every entry about one round of an institution, or about something in it, oldest first. */
export async function listAuditEntriesOf(
  database: Kysely<Tables>,
  institutionId: string,
  roundId: string,
): Promise<readonly AuditEntry[]> {
  const rows = await database
    .selectFrom("audit_entry")
    .selectAll()
    .where("institution_id", "=", institutionId)
    .where((where) => where.or([where("subject_id", "=", roundId), where("subject_id", "like", `${roundId}/%`)]))
    .orderBy("number")
    .execute();
  return rows.map(auditEntryOf);
}

/** How many entries an institution has; of these acts only, or of all for null. */
export async function countAuditEntries(
  database: Kysely<Tables>,
  institutionId: string,
  acts: readonly string[] | null,
): Promise<number> {
  const row = await database
    .selectFrom("audit_entry")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("institution_id", "=", institutionId)
    .$if(acts !== null, (query) => query.where("act", "in", acts ?? []))
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** A page of an institution's entries, the newest first. */
export async function listAuditEntries(
  database: Kysely<Tables>,
  institutionId: string,
  acts: readonly string[] | null,
  { offset, size }: { readonly offset: number; readonly size: number },
): Promise<readonly ChainLink[]> {
  const rows = await entriesWithWords(database)
    .where("audit_entry.institution_id", "=", institutionId)
    .$if(acts !== null, (query) => query.where("act", "in", acts ?? []))
    .orderBy("audit_entry.number", "desc")
    .limit(size)
    .offset(offset)
    .execute();
  return rows.map(linkOf);
}

/** How many entries of all institutions a person did, or that are about them. */
export async function countAuditEntriesAbout(database: Kysely<Tables>, personId: string): Promise<number> {
  const row = await keysAbout(database, personId)
    .selectFrom("about")
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirst();
  return row?.count ?? 0;
}

export type NamedLink = ChainLink & { readonly institution: string };

/** A page of what a person did or what was done to them, in all institutions, the newest first. */
export async function listAuditEntriesAbout(
  database: Kysely<Tables>,
  personId: string,
  { offset, size }: { readonly offset: number; readonly size: number },
): Promise<readonly NamedLink[]> {
  const rows = await keysAbout(database, personId)
    .selectFrom("about")
    .innerJoin("audit_entry", (join) =>
      join
        .onRef("audit_entry.institution_id", "=", "about.institution_id")
        .onRef("audit_entry.number", "=", "about.number"),
    )
    .innerJoin("institution", "institution.id", "audit_entry.institution_id")
    .leftJoin("audit_detail", (join) =>
      join
        .onRef("audit_detail.institution_id", "=", "audit_entry.institution_id")
        .onRef("audit_detail.number", "=", "audit_entry.number"),
    )
    .selectAll("audit_entry")
    .select(["audit_detail.person_id", "audit_detail.salt", "audit_detail.detail", "institution.name as institution"])
    .orderBy("audit_entry.at", "desc")
    .orderBy("audit_entry.institution_id")
    .orderBy("audit_entry.number", "desc")
    .limit(size)
    .offset(offset)
    .execute();
  return rows.map((row) => ({ ...linkOf(row), institution: row.institution }));
}

/** Three look-ups, each with an index of its own, instead of one that reads every entry there is. */
function keysAbout(database: Kysely<Tables>, personId: string) {
  return database.with("about", (within) =>
    within
      .selectFrom("audit_entry")
      .select(["institution_id", "number"])
      .where("actor_id", "=", personId)
      .where("actor_kind", "=", "person")
      .union(
        within
          .selectFrom("audit_entry")
          .select(["institution_id", "number"])
          .where("subject_id", "=", personId)
          .where("subject_kind", "=", "person"),
      )
      .union(within.selectFrom("audit_detail").select(["institution_id", "number"]).where("person_id", "=", personId)),
  );
}

/** Every institution that has a chain, in a stable order. */
export async function listChains(database: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await database
    .selectFrom("audit_entry")
    .select("institution_id")
    .distinct()
    .orderBy("institution_id")
    .execute();
  return rows.map((row) => row.institution_id);
}

function entriesWithWords(database: Kysely<Tables>) {
  return database
    .selectFrom("audit_entry")
    .leftJoin("audit_detail", (join) =>
      join
        .onRef("audit_detail.institution_id", "=", "audit_entry.institution_id")
        .onRef("audit_detail.number", "=", "audit_entry.number"),
    )
    .selectAll("audit_entry")
    .select(["audit_detail.person_id", "audit_detail.salt", "audit_detail.detail"]);
}

type EntryWithWords = Selectable<AuditEntryTable> & { [Column in keyof StoredColumns]: StoredColumns[Column] | null };
type StoredColumns = Pick<Selectable<AuditDetailTable>, "person_id" | "salt" | "detail">;

function linkOf(row: EntryWithWords): ChainLink {
  const { salt, detail } = row;
  const words = salt === null || detail === null ? null : { personId: row.person_id, salt, detail };
  return { entry: auditEntryOf(row), detail: words };
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
