import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await kinds
    .finish(schema.createTable("audit_entry"))
    .addColumn("institution_id", kinds.id, (column) => column.notNull())
    .addColumn("number", kinds.integer, (column) => column.notNull())
    .addColumn("at", kinds.instant, (column) => column.notNull())
    .addColumn("actor_kind", kinds.text, (column) => column.notNull())
    .addColumn("actor_id", kinds.id)
    .addColumn("act", kinds.text, (column) => column.notNull())
    .addColumn("subject_kind", kinds.text, (column) => column.notNull())
    .addColumn("subject_id", kinds.id, (column) => column.notNull())
    .addColumn("detail_digest", kinds.text)
    .addColumn("previous_hash", kinds.text, (column) => column.notNull())
    .addColumn("hash", kinds.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("audit_entry_key", ["institution_id", "number"])
    .addForeignKeyConstraint("audit_entry_institution", ["institution_id"], "institution", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addCheckConstraint("audit_entry_number", sql`number >= 1`)
    .execute();
  await schema.createIndex("audit_entry_by_actor").on("audit_entry").column("actor_id").execute();
  await schema.createIndex("audit_entry_by_subject").on("audit_entry").column("subject_id").execute();

  await kinds
    .finish(schema.createTable("audit_detail"))
    .addColumn("institution_id", kinds.id, (column) => column.notNull())
    .addColumn("number", kinds.integer, (column) => column.notNull())
    .addColumn("person_id", kinds.id)
    .addColumn("salt", kinds.text, (column) => column.notNull())
    .addColumn("detail", kinds.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("audit_detail_key", ["institution_id", "number"])
    .addForeignKeyConstraint(
      "audit_detail_entry",
      ["institution_id", "number"],
      "audit_entry",
      ["institution_id", "number"],
      (key) => key.onDelete("cascade"),
    )
    .execute();
  await schema.createIndex("audit_detail_by_person").on("audit_detail").column("person_id").execute();

  await kinds
    .finish(schema.createTable("erasure"))
    .addColumn("kind", kinds.text, (column) => column.notNull())
    .addColumn("subject_id", kinds.id, (column) => column.notNull())
    .addColumn("at", kinds.instant, (column) => column.notNull())
    .addColumn("purged_at", kinds.instant)
    .addPrimaryKeyConstraint("erasure_key", ["kind", "subject_id"])
    .addCheckConstraint("erasure_kind", sql`kind in ('person', 'assessment', 'institution')`)
    .execute();
}
