import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await kinds
    .finish(schema.createTable("programme"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("name", kinds.text, (column) => column.notNull())
    .addColumn("description", kinds.text, (column) => column.notNull())
    .addColumn("instrument_id", kinds.text, (column) => column.notNull())
    .addColumn("instrument_version", kinds.text, (column) => column.notNull())
    .addColumn("deadline", kinds.text)
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("closed_at", kinds.instant)
    .execute();

  await kinds
    .finish(schema.createTable("programme_membership"))
    .addColumn("programme_id", kinds.id, (column) => column.notNull())
    .addColumn("institution_id", kinds.id, (column) => column.notNull())
    .addColumn("joined_at", kinds.instant, (column) => column.notNull())
    .addColumn("left_at", kinds.instant)
    .addPrimaryKeyConstraint("programme_membership_key", ["programme_id", "institution_id"])
    .addForeignKeyConstraint("programme_membership_programme", ["programme_id"], "programme", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("programme_membership_institution", ["institution_id"], "institution", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .execute();
  await schema
    .createIndex("programme_membership_by_institution")
    .on("programme_membership")
    .column("institution_id")
    .execute();

  await kinds
    .finish(schema.createTable("round"))
    .addColumn("assessment_id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("institution_id", kinds.id, (column) => column.notNull())
    .addColumn("programme_id", kinds.id)
    .addColumn("name", kinds.text, (column) => column.notNull())
    .addColumn("state", kinds.text, (column) => column.notNull())
    .addColumn("revision", kinds.integer, (column) => column.notNull())
    .addColumn("deadline", kinds.text)
    .addColumn("previous_id", kinds.id)
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("opened_at", kinds.instant)
    .addColumn("consensus_at", kinds.instant)
    .addColumn("locked_at", kinds.instant)
    .addColumn("archived_at", kinds.instant)
    .addForeignKeyConstraint("round_assessment", ["assessment_id"], "assessment", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("round_institution", ["institution_id"], "institution", ["id"])
    .addForeignKeyConstraint("round_programme", ["programme_id"], "programme", ["id"], (key) =>
      key.onDelete("set null"),
    )
    .addForeignKeyConstraint("round_previous", ["previous_id"], "assessment", ["id"], (key) => key.onDelete("set null"))
    .addCheckConstraint("round_state", sql`state in ('draft', 'open', 'consensus', 'locked', 'archived')`)
    .addCheckConstraint("round_revision", sql`revision >= 1`)
    .execute();
  await schema.createIndex("round_by_institution").on("round").column("institution_id").execute();
  await schema.createIndex("round_by_programme").on("round").column("programme_id").execute();

  await kinds
    .finish(schema.createTable("contribution"))
    .addColumn("assessment_id", kinds.id, (column) => column.notNull())
    .addColumn("person_id", kinds.id, (column) => column.notNull())
    .addColumn("role_group", kinds.text, (column) => column.notNull())
    .addColumn("sections", kinds.text)
    .addColumn("state", kinds.text, (column) => column.notNull())
    .addColumn("comment", kinds.text)
    .addColumn("joined_at", kinds.instant, (column) => column.notNull())
    .addColumn("updated_at", kinds.instant, (column) => column.notNull())
    .addColumn("submitted_at", kinds.instant)
    .addPrimaryKeyConstraint("contribution_key", ["assessment_id", "person_id"])
    .addForeignKeyConstraint("contribution_assessment", ["assessment_id"], "round", ["assessment_id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("contribution_person", ["person_id"], "person", ["id"], (key) => key.onDelete("cascade"))
    .addCheckConstraint("contribution_state", sql`state in ('open', 'submitted', 'returned', 'accepted', 'withdrawn')`)
    .execute();
  await schema.createIndex("contribution_by_person").on("contribution").column("person_id").execute();

  await kinds
    .finish(schema.createTable("perception"))
    .addColumn("assessment_id", kinds.id, (column) => column.notNull())
    .addColumn("person_id", kinds.id, (column) => column.notNull())
    .addColumn("capability_id", kinds.id, (column) => column.notNull())
    .addColumn("revision", kinds.integer, (column) => column.notNull())
    .addColumn("kind", kinds.text, (column) => column.notNull())
    .addColumn("level", kinds.integer)
    .addColumn("reason", kinds.text)
    .addColumn("note", kinds.text)
    .addColumn("evidence_url", kinds.text)
    .addColumn("updated_at", kinds.instant, (column) => column.notNull())
    .addPrimaryKeyConstraint("perception_key", ["assessment_id", "person_id", "capability_id"])
    .addForeignKeyConstraint(
      "perception_contribution",
      ["assessment_id", "person_id"],
      "contribution",
      ["assessment_id", "person_id"],
      (key) => key.onDelete("cascade"),
    )
    .addCheckConstraint("perception_revision", sql`revision >= 1`)
    .addCheckConstraint("perception_kind", sql`kind in ('level', 'notApplicable', 'dontKnow', 'cleared')`)
    .addCheckConstraint("perception_level", sql`(kind = 'level') = (level is not null)`)
    .addCheckConstraint("perception_reason", sql`(kind = 'notApplicable') = (reason is not null)`)
    .execute();

  await kinds
    .finish(schema.createTable("consent"))
    .addColumn("assessment_id", kinds.id, (column) => column.notNull())
    .addColumn("audience", kinds.text, (column) => column.notNull())
    .addColumn("granted", kinds.integer, (column) => column.notNull())
    .addColumn("decided_by", kinds.id)
    .addColumn("decided_at", kinds.instant, (column) => column.notNull())
    .addPrimaryKeyConstraint("consent_key", ["assessment_id", "audience"])
    .addForeignKeyConstraint("consent_assessment", ["assessment_id"], "round", ["assessment_id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("consent_person", ["decided_by"], "person", ["id"], (key) => key.onDelete("set null"))
    .addCheckConstraint("consent_audience", sql`audience in ('benchmark', 'programme')`)
    .addCheckConstraint("consent_granted", sql`granted in (0, 1)`)
    .execute();
}
