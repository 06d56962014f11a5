import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await schema.alterTable("release").addColumn("programme_id", kinds.id).execute();
  await schema.alterTable("release").addColumn("public_at", kinds.instant).execute();
  await schema.createIndex("release_by_programme").on("release").column("programme_id").execute();

  await kinds
    .finish(schema.createTable("programme_call"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("programme_id", kinds.id, (column) => column.notNull())
    .addColumn("token_hash", kinds.id, (column) => column.notNull())
    .addColumn("code_hash", kinds.id, (column) => column.notNull())
    .addColumn("label", kinds.text, (column) => column.notNull())
    .addColumn("created_by", kinds.id)
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("expires_at", kinds.instant, (column) => column.notNull())
    .addColumn("used_at", kinds.instant)
    .addColumn("institution_id", kinds.id)
    .addColumn("revoked_at", kinds.instant)
    .addUniqueConstraint("programme_call_token", ["token_hash"])
    .addUniqueConstraint("programme_call_code", ["code_hash"])
    .addForeignKeyConstraint("programme_call_programme", ["programme_id"], "programme", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("programme_call_maker", ["created_by"], "person", ["id"], (key) =>
      key.onDelete("set null"),
    )
    .addForeignKeyConstraint("programme_call_institution", ["institution_id"], "institution", ["id"], (key) =>
      key.onDelete("set null"),
    )
    .addCheckConstraint("programme_call_use", sql`institution_id is null or used_at is not null`)
    .execute();
  await schema.createIndex("programme_call_by_programme").on("programme_call").column("programme_id").execute();
}
