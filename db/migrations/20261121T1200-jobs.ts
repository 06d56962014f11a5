import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await kinds
    .finish(schema.createTable("job"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("kind", kinds.text, (column) => column.notNull())
    .addColumn("assessment_id", kinds.id)
    .addColumn("request_key", kinds.id)
    .addColumn("payload", kinds.text, (column) => column.notNull())
    .addColumn("state", kinds.text, (column) => column.notNull())
    .addColumn("attempts", kinds.integer, (column) => column.notNull())
    .addColumn("max_attempts", kinds.integer, (column) => column.notNull())
    .addColumn("progress_done", kinds.integer, (column) => column.notNull())
    .addColumn("progress_total", kinds.integer, (column) => column.notNull())
    .addColumn("message", kinds.text)
    .addColumn("fault", kinds.text)
    .addColumn("lease_owner", kinds.id)
    .addColumn("lease_until", kinds.instant)
    .addColumn("run_after", kinds.instant, (column) => column.notNull())
    .addColumn("result", kinds.text)
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("updated_at", kinds.instant, (column) => column.notNull())
    .addColumn("finished_at", kinds.instant)
    .addForeignKeyConstraint("job_assessment", ["assessment_id"], "assessment", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addUniqueConstraint("job_request", ["request_key"])
    .addCheckConstraint("job_state", sql`state in ('queued', 'running', 'done', 'failed', 'cancelled')`)
    .addCheckConstraint("job_lease", sql`(state = 'running') = (lease_owner is not null)`)
    .addCheckConstraint("job_lease_end", sql`(lease_owner is null) = (lease_until is null)`)
    .addCheckConstraint("job_end", sql`(state in ('done', 'failed', 'cancelled')) = (finished_at is not null)`)
    .addCheckConstraint("job_attempts", sql`0 <= attempts and attempts <= max_attempts`)
    .addCheckConstraint("job_progress", sql`0 <= progress_done and progress_done <= progress_total`)
    .execute();
  await schema.createIndex("job_by_turn").on("job").columns(["state", "run_after"]).execute();
  await schema.createIndex("job_by_assessment").on("job").column("assessment_id").execute();

  await kinds
    .finish(schema.createTable("job_file"))
    .addColumn("job_id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("name", kinds.text, (column) => column.notNull())
    .addColumn("media_type", kinds.text, (column) => column.notNull())
    .addColumn("bytes", kinds.bytes, (column) => column.notNull())
    .addColumn("created_at", kinds.instant, (column) => column.notNull())
    .addColumn("expires_at", kinds.instant, (column) => column.notNull())
    .addForeignKeyConstraint("job_file_job", ["job_id"], "job", ["id"], (key) => key.onDelete("cascade"))
    .execute();
  await schema.createIndex("job_file_by_expiry").on("job_file").column("expires_at").execute();
}
