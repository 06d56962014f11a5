import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await kinds
    .finish(schema.createTable("invitation"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("token_hash", kinds.id, (column) => column.notNull())
    .addColumn("code_hash", kinds.id, (column) => column.notNull())
    .addColumn("institution_id", kinds.id)
    .addColumn("programme_id", kinds.id)
    .addColumn("assessment_id", kinds.id)
    .addColumn("role", kinds.text, (column) => column.notNull())
    .addColumn("role_group", kinds.text)
    .addColumn("sections", kinds.text)
    .addColumn("person_id", kinds.id)
    .addColumn("label", kinds.text, (column) => column.notNull())
    .addColumn("email", kinds.text)
    .addColumn("grant_ends_at", kinds.instant)
    .addColumn("created_by", kinds.id)
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("expires_at", kinds.instant, (column) => column.notNull())
    .addColumn("used_at", kinds.instant)
    .addColumn("used_by", kinds.id)
    .addColumn("revoked_at", kinds.instant)
    .addUniqueConstraint("invitation_token", ["token_hash"])
    .addUniqueConstraint("invitation_code", ["code_hash"])
    .addForeignKeyConstraint("invitation_institution", ["institution_id"], "institution", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("invitation_programme", ["programme_id"], "programme", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("invitation_round", ["assessment_id"], "round", ["assessment_id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("invitation_person", ["person_id"], "person", ["id"], (key) => key.onDelete("cascade"))
    .addForeignKeyConstraint("invitation_maker", ["created_by"], "person", ["id"], (key) => key.onDelete("set null"))
    .addForeignKeyConstraint("invitation_user", ["used_by"], "person", ["id"], (key) => key.onDelete("set null"))
    .addCheckConstraint("invitation_place", sql`institution_id is not null or programme_id is not null`)
    .addCheckConstraint("invitation_use", sql`used_by is null or used_at is not null`)
    .execute();
  await schema.createIndex("invitation_by_institution").on("invitation").column("institution_id").execute();
  await schema.createIndex("invitation_by_programme").on("invitation").column("programme_id").execute();
  await schema.createIndex("invitation_by_round").on("invitation").column("assessment_id").execute();

  await kinds
    .finish(schema.createTable("mail"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("invitation_id", kinds.id, (column) => column.notNull())
    .addColumn("language", kinds.text, (column) => column.notNull())
    .addColumn("state", kinds.text, (column) => column.notNull())
    .addColumn("attempts", kinds.integer, (column) => column.notNull())
    .addColumn("run_after", kinds.instant, (column) => column.notNull())
    .addColumn("fault", kinds.text)
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("sent_at", kinds.instant)
    .addForeignKeyConstraint("mail_invitation", ["invitation_id"], "invitation", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addCheckConstraint("mail_state", sql`state in ('waiting', 'sent', 'failed')`)
    .addCheckConstraint("mail_sent", sql`(state = 'sent') = (sent_at is not null)`)
    .execute();
  await schema.createIndex("mail_by_turn").on("mail").columns(["state", "run_after"]).execute();

  await kinds
    .finish(schema.createTable("service_token"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("token_hash", kinds.id, (column) => column.notNull())
    .addColumn("name", kinds.text, (column) => column.notNull())
    .addColumn("act", kinds.text, (column) => column.notNull())
    .addColumn("scope_kind", kinds.text, (column) => column.notNull())
    .addColumn("scope_id", kinds.id, (column) => column.notNull())
    .addColumn("created_by", kinds.id)
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("expires_at", kinds.instant, (column) => column.notNull())
    .addColumn("used_at", kinds.instant)
    .addColumn("revoked_at", kinds.instant)
    .addUniqueConstraint("service_token_hash", ["token_hash"])
    .addForeignKeyConstraint("service_token_maker", ["created_by"], "person", ["id"], (key) => key.onDelete("cascade"))
    .addCheckConstraint("service_token_scope", sql`scope_kind in ('institution', 'programme')`)
    .execute();
  await schema.createIndex("service_token_by_scope").on("service_token").columns(["scope_kind", "scope_id"]).execute();
}
