import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await kinds
    .finish(schema.createTable("item_answer"))
    .addColumn("assessment_id", kinds.id, (column) => column.notNull())
    .addColumn("item_id", kinds.id, (column) => column.notNull())
    .addColumn("revision", kinds.integer, (column) => column.notNull())
    .addColumn("answer", kinds.text)
    .addColumn("note", kinds.text)
    .addColumn("evidence_url", kinds.text)
    .addColumn("updated_at", kinds.instant, (column) => column.notNull())
    .addPrimaryKeyConstraint("item_answer_key", ["assessment_id", "item_id"])
    .addForeignKeyConstraint("item_answer_assessment", ["assessment_id"], "assessment", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addCheckConstraint("item_answer_revision", sql`revision >= 1`)
    .execute();
}
