import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable("contribution")
    .addColumn("reviewed_by", kinds.id, (column) => column.references("person.id").onDelete("set null"))
    .execute();

  await kinds
    .finish(schema.createTable("section_review"))
    .addColumn("assessment_id", kinds.id, (column) => column.notNull())
    .addColumn("dimension_id", kinds.id, (column) => column.notNull())
    .addColumn("state", kinds.text, (column) => column.notNull())
    .addColumn("comment", kinds.text)
    .addColumn("record_revision", kinds.integer, (column) => column.notNull())
    .addColumn("reviewed_by", kinds.id)
    .addColumn("decided_at", kinds.instant, (column) => column.notNull())
    .addPrimaryKeyConstraint("section_review_key", ["assessment_id", "dimension_id"])
    .addForeignKeyConstraint("section_review_round", ["assessment_id"], "round", ["assessment_id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("section_review_person", ["reviewed_by"], "person", ["id"], (key) =>
      key.onDelete("set null"),
    )
    .addCheckConstraint("section_review_state", sql`state in ('returned', 'accepted', 'handedIn')`)
    .execute();
}
