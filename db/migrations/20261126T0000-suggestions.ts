import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await kinds
    .finish(schema.createTable("suggestion"))
    .addColumn("assessment_id", kinds.id, (column) => column.notNull())
    .addColumn("capability_id", kinds.id, (column) => column.notNull())
    .addColumn("kind", kinds.text, (column) => column.notNull())
    .addColumn("level", kinds.integer)
    .addColumn("reason", kinds.text)
    .addColumn("views", kinds.text, (column) => column.notNull())
    .addColumn("answer_revision", kinds.integer, (column) => column.notNull())
    .addPrimaryKeyConstraint("suggestion_key", ["assessment_id", "capability_id"])
    .addForeignKeyConstraint("suggestion_round", ["assessment_id"], "round", ["assessment_id"], (key) =>
      key.onDelete("cascade"),
    )
    .addCheckConstraint("suggestion_kind", sql`kind in ('level', 'notApplicable', 'dontKnow', 'open')`)
    .addCheckConstraint("suggestion_level", sql`(kind = 'level') = (level is not null)`)
    .addCheckConstraint("suggestion_reason", sql`(kind = 'notApplicable') = (reason is not null)`)
    .addCheckConstraint("suggestion_revision", sql`answer_revision >= 0`)
    .execute();
}
