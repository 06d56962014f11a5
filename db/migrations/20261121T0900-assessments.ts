import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await kinds
    .finish(schema.createTable("institution"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("name", kinds.text, (column) => column.notNull())
    .addColumn("country", kinds.text)
    .addColumn("type", kinds.text)
    .addColumn("size", kinds.text)
    .addColumn("ror", kinds.text)
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .execute();

  await kinds
    .finish(schema.createTable("assessment"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("institution_id", kinds.id, (column) => column.notNull())
    .addColumn("instrument_id", kinds.text, (column) => column.notNull())
    .addColumn("instrument_version", kinds.text, (column) => column.notNull())
    .addColumn("language", kinds.text, (column) => column.notNull())
    .addColumn("state", kinds.text, (column) => column.notNull())
    .addColumn("token_hash", kinds.id, (column) => column.notNull())
    .addColumn("code_hash", kinds.id, (column) => column.notNull())
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("updated_at", kinds.instant, (column) => column.notNull())
    .addColumn("submitted_at", kinds.instant)
    .addColumn("target", kinds.text)
    .addColumn("capacity", kinds.integer)
    .addForeignKeyConstraint("assessment_institution", ["institution_id"], "institution", ["id"])
    .addUniqueConstraint("assessment_token", ["token_hash"])
    .addUniqueConstraint("assessment_code", ["code_hash"])
    .addCheckConstraint("assessment_state", sql`state in ('draft', 'submitted')`)
    .addCheckConstraint("assessment_submission", sql`(state = 'submitted') = (submitted_at is not null)`)
    .addCheckConstraint("assessment_capacity", sql`capacity >= 0`)
    .execute();
  await schema.createIndex("assessment_by_institution").on("assessment").column("institution_id").execute();

  await kinds
    .finish(schema.createTable("answer"))
    .addColumn("assessment_id", kinds.id, (column) => column.notNull())
    .addColumn("capability_id", kinds.text, (column) => column.notNull())
    .addColumn("revision", kinds.integer, (column) => column.notNull())
    .addColumn("kind", kinds.text, (column) => column.notNull())
    .addColumn("level", kinds.integer)
    .addColumn("reason", kinds.text)
    .addColumn("note", kinds.text)
    .addColumn("evidence_url", kinds.text)
    .addColumn("updated_at", kinds.instant, (column) => column.notNull())
    .addPrimaryKeyConstraint("answer_key", ["assessment_id", "capability_id"])
    .addForeignKeyConstraint("answer_assessment", ["assessment_id"], "assessment", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addCheckConstraint("answer_revision", sql`revision >= 1`)
    .addCheckConstraint("answer_kind", sql`kind in ('level', 'notApplicable', 'dontKnow', 'cleared')`)
    .addCheckConstraint("answer_level", sql`(kind = 'level') = (level is not null)`)
    .addCheckConstraint("answer_reason", sql`(kind = 'notApplicable') = (reason is not null)`)
    .execute();

  await kinds
    .finish(schema.createTable("session"))
    .addColumn("id_hash", kinds.id, (column) => column.notNull())
    .addColumn("assessment_id", kinds.id, (column) => column.notNull())
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("expires_at", kinds.instant, (column) => column.notNull())
    .addPrimaryKeyConstraint("session_key", ["id_hash", "assessment_id"])
    .addForeignKeyConstraint("session_assessment", ["assessment_id"], "assessment", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .execute();
  await schema.createIndex("session_by_assessment").on("session").column("assessment_id").execute();
  await schema.createIndex("session_by_expiry").on("session").column("expires_at").execute();
}
