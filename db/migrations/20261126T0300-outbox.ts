import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

/**
 * Letters of every kind, with the lease of whoever sends one. The table before this one was never written to, and SQLite
 * cannot take "not null" from a column, so it is made anew.
 */
export async function up({ schema }: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await schema.dropTable("mail").execute();
  await kinds
    .finish(schema.createTable("mail"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("kind", kinds.text, (column) => column.notNull())
    .addColumn("institution_id", kinds.id, (column) => column.notNull())
    .addColumn("invitation_id", kinds.id)
    .addColumn("assessment_id", kinds.id)
    .addColumn("person_id", kinds.id)
    .addColumn("language", kinds.text, (column) => column.notNull())
    .addColumn("state", kinds.text, (column) => column.notNull())
    .addColumn("attempts", kinds.integer, (column) => column.notNull())
    .addColumn("run_after", kinds.instant, (column) => column.notNull())
    .addColumn("lease_until", kinds.instant)
    .addColumn("handed_at", kinds.instant)
    .addColumn("fault", kinds.text)
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("sent_at", kinds.instant)
    .addColumn("token_hash", kinds.id)
    .addUniqueConstraint("mail_token", ["token_hash"])
    .addForeignKeyConstraint("mail_institution", ["institution_id"], "institution", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("mail_invitation", ["invitation_id"], "invitation", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("mail_round", ["assessment_id"], "round", ["assessment_id"], (key) =>
      key.onDelete("cascade"),
    )
    .addForeignKeyConstraint("mail_person", ["person_id"], "person", ["id"], (key) => key.onDelete("cascade"))
    .addCheckConstraint(
      "mail_kind",
      sql`(kind = 'invitation' and invitation_id is not null and assessment_id is null and person_id is null)
        or (kind = 'reminder' and invitation_id is null and assessment_id is not null and person_id is not null)`,
    )
    .addCheckConstraint("mail_state", sql`state in ('waiting', 'sending', 'sent', 'failed', 'dropped')`)
    .addCheckConstraint("mail_sent", sql`(state = 'sent') = (sent_at is not null)`)
    .addCheckConstraint("mail_lease", sql`(state = 'sending') = (lease_until is not null)`)
    .execute();
  await schema.createIndex("mail_by_turn").on("mail").columns(["state", "run_after"]).execute();
  await schema.createIndex("mail_by_invitation").on("mail").column("invitation_id").execute();
  await schema.createIndex("mail_by_person").on("mail").columns(["person_id", "assessment_id"]).execute();
  await schema.createIndex("mail_by_institution").on("mail").columns(["institution_id", "created_at"]).execute();
}
