import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await kinds
    .finish(schema.createTable("person"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("name", kinds.text, (column) => column.notNull())
    .addColumn("email", kinds.text)
    .addColumn("password_hash", kinds.text)
    .addColumn("language", kinds.text, (column) => column.notNull())
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("erased_at", kinds.instant)
    .addUniqueConstraint("person_email", ["email"])
    .addCheckConstraint(
      "person_erased",
      sql`erased_at is null or (name = '' and email is null and password_hash is null)`,
    )
    .execute();

  await kinds
    .finish(schema.createTable("person_session"))
    .addColumn("id_hash", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("person_id", kinds.id, (column) => column.notNull())
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("seen_at", kinds.instant, (column) => column.notNull())
    .addColumn("expires_at", kinds.instant, (column) => column.notNull())
    .addColumn("agent", kinds.text, (column) => column.notNull())
    .addForeignKeyConstraint("person_session_person", ["person_id"], "person", ["id"], (key) => key.onDelete("cascade"))
    .execute();
  await schema.createIndex("person_session_by_person").on("person_session").column("person_id").execute();
  await schema.createIndex("person_session_by_expiry").on("person_session").column("expires_at").execute();

  await kinds
    .finish(schema.createTable("known_device"))
    .addColumn("id_hash", kinds.id, (column) => column.notNull())
    .addColumn("person_id", kinds.id, (column) => column.notNull())
    .addColumn("expires_at", kinds.instant, (column) => column.notNull())
    .addPrimaryKeyConstraint("known_device_key", ["id_hash", "person_id"])
    .addForeignKeyConstraint("known_device_person", ["person_id"], "person", ["id"], (key) => key.onDelete("cascade"))
    .execute();
  await schema.createIndex("known_device_by_person").on("known_device").column("person_id").execute();

  await kinds
    .finish(schema.createTable("recovery_code"))
    .addColumn("code_hash", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("person_id", kinds.id, (column) => column.notNull())
    .addColumn("used_at", kinds.instant)
    .addForeignKeyConstraint("recovery_code_person", ["person_id"], "person", ["id"], (key) => key.onDelete("cascade"))
    .execute();
  await schema.createIndex("recovery_code_by_person").on("recovery_code").column("person_id").execute();

  await kinds
    .finish(schema.createTable("setup_link"))
    .addColumn("token_hash", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("code_hash", kinds.id, (column) => column.notNull())
    .addColumn("person_id", kinds.id)
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("expires_at", kinds.instant, (column) => column.notNull())
    .addColumn("used_at", kinds.instant)
    .addUniqueConstraint("setup_link_code", ["code_hash"])
    .addForeignKeyConstraint("setup_link_person", ["person_id"], "person", ["id"], (key) => key.onDelete("cascade"))
    .execute();

  await kinds
    .finish(schema.createTable("access_grant"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("person_id", kinds.id, (column) => column.notNull())
    .addColumn("role", kinds.text, (column) => column.notNull())
    .addColumn("scope_kind", kinds.text, (column) => column.notNull())
    .addColumn("scope_id", kinds.id)
    .addColumn("starts_at", kinds.instant, (column) => column.notNull())
    .addColumn("ends_at", kinds.instant)
    .addColumn("granted_by", kinds.id)
    .addColumn("revoked_at", kinds.instant)
    .addForeignKeyConstraint("access_grant_person", ["person_id"], "person", ["id"], (key) => key.onDelete("cascade"))
    .addForeignKeyConstraint("access_grant_giver", ["granted_by"], "person", ["id"], (key) => key.onDelete("set null"))
    .addCheckConstraint("access_grant_scope", sql`(scope_kind = 'platform') = (scope_id is null)`)
    .addCheckConstraint("access_grant_order", sql`ends_at > starts_at`)
    .execute();
  await schema.createIndex("access_grant_by_person").on("access_grant").column("person_id").execute();
  await schema.createIndex("access_grant_by_scope").on("access_grant").columns(["scope_kind", "scope_id"]).execute();

  await kinds
    .finish(schema.createTable("person_assessment"))
    .addColumn("person_id", kinds.id, (column) => column.notNull())
    .addColumn("assessment_id", kinds.id, (column) => column.notNull())
    .addColumn("since", kinds.instant, (column) => column.notNull())
    .addPrimaryKeyConstraint("person_assessment_key", ["person_id", "assessment_id"])
    .addForeignKeyConstraint("person_assessment_person", ["person_id"], "person", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("person_assessment_assessment", ["assessment_id"], "assessment", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .execute();
  await schema.createIndex("person_assessment_by_assessment").on("person_assessment").column("assessment_id").execute();

  await kinds
    .finish(schema.createTable("sign_in_attempt"))
    .addColumn("subject_hash", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("failures", kinds.integer, (column) => column.notNull())
    .addColumn("open_at", kinds.instant, (column) => column.notNull())
    .addCheckConstraint("sign_in_attempt_failures", sql`failures >= 0`)
    .execute();
  await schema.createIndex("sign_in_attempt_by_time").on("sign_in_attempt").column("open_at").execute();
}
