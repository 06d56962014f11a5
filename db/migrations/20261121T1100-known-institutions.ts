import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await kinds
    .finish(schema.createTable("known_list"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("release", kinds.text, (column) => column.notNull())
    .addColumn("state", kinds.text, (column) => column.notNull())
    .addColumn("begun_at", kinds.instant, (column) => column.notNull())
    .addCheckConstraint("known_list_state", sql`state in ('arriving', 'current', 'replaced')`)
    .execute();

  await kinds
    .finish(schema.createTable("known_institution"))
    .addColumn("list_id", kinds.id, (column) => column.notNull())
    .addColumn("ror", kinds.id, (column) => column.notNull())
    .addColumn("name", kinds.text, (column) => column.notNull())
    .addColumn("name_length", kinds.integer, (column) => column.notNull())
    .addColumn("labels", kinds.text, (column) => column.notNull())
    .addColumn("aliases", kinds.text, (column) => column.notNull())
    .addColumn("acronyms", kinds.text, (column) => column.notNull())
    .addColumn("country", kinds.text)
    .addColumn("city", kinds.text)
    .addColumn("search", kinds.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("known_institution_key", ["list_id", "ror"])
    .addForeignKeyConstraint("known_institution_list", ["list_id"], "known_list", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .execute();
}
