import type { Kysely } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await kinds
    .finish(schema.createTable("instrument_version"))
    .addColumn("instrument_id", kinds.id, (column) => column.notNull())
    .addColumn("instrument_version", kinds.text, (column) => column.notNull())
    .addColumn("edition", kinds.integer, (column) => column.notNull())
    .addColumn("meaning_digest", kinds.id, (column) => column.notNull())
    .addColumn("words_digest", kinds.id, (column) => column.notNull())
    .addColumn("facts", kinds.text, (column) => column.notNull())
    .addColumn("used_since", kinds.instant, (column) => column.notNull())
    .addPrimaryKeyConstraint("instrument_version_key", ["instrument_id", "instrument_version"])
    .execute();

  // A table of its own: an assessment that names another one could not be restored row by row.
  await kinds
    .finish(schema.createTable("moved_assessment"))
    .addColumn("assessment_id", kinds.id, (column) => column.notNull().primaryKey())
    .addColumn("from_id", kinds.id, (column) => column.notNull())
    .addColumn("moved_at", kinds.instant, (column) => column.notNull())
    .addForeignKeyConstraint("moved_assessment_to", ["assessment_id"], "assessment", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("moved_assessment_from", ["from_id"], "assessment", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .execute();
  await schema.createIndex("moved_assessment_by_origin").on("moved_assessment").column("from_id").execute();
}
