import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database.server.ts";
import type { Tables } from "../tables/index.ts";
import type { JobTable } from "../tables/job.ts";

export type Job = {
  readonly id: string;
  readonly kind: string;
  readonly assessmentId: string | null;
  readonly requestKey: string | null;
  readonly payload: unknown;
  readonly state: JobTable["state"];
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly done: number;
  readonly total: number;
  readonly message: string | null;
  readonly fault: string | null;
  readonly result: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
};

export type NewJob = {
  readonly id: string;
  readonly kind: string;
  readonly assessmentId: string | null;
  /** What makes two requests the same; null when each is a job of its own. */
  readonly requestKey: string | null;
  readonly payload: unknown;
  readonly maxAttempts: number;
};

/** Puts work in line, or finds the job that already does, or did, the same. */
export async function enqueueJob(database: Database, job: NewJob, now: Date): Promise<Job> {
  for (;;) {
    const row = await database.write
      .insertInto("job")
      .values({
        id: job.id,
        kind: job.kind,
        assessment_id: job.assessmentId,
        request_key: job.requestKey,
        payload: JSON.stringify(job.payload),
        state: "queued",
        attempts: 0,
        max_attempts: job.maxAttempts,
        progress_done: 0,
        progress_total: 0,
        run_after: now.toISOString(),
        created_at: now.toISOString(),
        updated_at: now.toISOString(),
      })
      .onConflict((conflict) => conflict.column("request_key").doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row !== undefined) return jobOf(row);
    await giveUpStaleKey(database.write, job.requestKey, now);
    const same = await database.write
      .selectFrom("job")
      .selectAll()
      .where("request_key", "=", job.requestKey)
      .executeTakeFirst();
    // Gone when that job gave up its key in between: then the line is free for this one.
    if (same === undefined) continue;
    if (same.kind === job.kind && same.assessment_id === job.assessmentId) return jobOf(same);
    throw new Error("Two different jobs were asked for with one request key.");
  }
}

/** A finished job answers for its request only while its file is there. */
async function giveUpStaleKey(database: Kysely<Tables>, requestKey: string | null, now: Date): Promise<void> {
  await database
    .updateTable("job")
    .set({ request_key: null })
    .where("request_key", "=", requestKey)
    .where("state", "=", "done")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("job_file")
            .select("job_id")
            .whereRef("job_id", "=", "job.id")
            .where("expires_at", ">", now.toISOString()),
        ),
      ),
    )
    .execute();
}

/** A job of this assessment, or null: somebody else's job and a missing one look the same. */
export async function findJob(database: Kysely<Tables>, assessmentId: string, jobId: string): Promise<Job | null> {
  const row = await database
    .selectFrom("job")
    .selectAll()
    .where("id", "=", jobId)
    .where("assessment_id", "=", assessmentId)
    .executeTakeFirst();
  return row === undefined ? null : jobOf(row);
}

/** How many jobs have not ended yet; with a job, only those that come before it. */
export async function countUnfinished(database: Kysely<Tables>, before?: Job): Promise<number> {
  const row = await database
    .selectFrom("job")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("state", "in", ["queued", "running"])
    .$if(before !== undefined, (query) =>
      query.where("created_at", "<", before?.createdAt ?? "").where("id", "<>", before?.id ?? ""),
    )
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** How many jobs of one assessment have not ended, besides the one for this request. */
export async function countUnfinishedOf(
  database: Kysely<Tables>,
  assessmentId: string,
  exceptRequestKey: string,
): Promise<number> {
  const row = await database
    .selectFrom("job")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("assessment_id", "=", assessmentId)
    .where("state", "in", ["queued", "running"])
    .where((where) => where.or([where("request_key", "is", null), where("request_key", "<>", exceptRequestKey)]))
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** Stops a job of this assessment; false when it had ended already. Whoever works on it learns it from its lease. */
export async function cancelJob(
  database: Kysely<Tables>,
  assessmentId: string,
  jobId: string,
  now: Date,
): Promise<boolean> {
  const result = await database
    .updateTable("job")
    .set({
      state: "cancelled",
      payload: noPayload,
      request_key: null,
      lease_owner: null,
      lease_until: null,
      finished_at: now.toISOString(),
      updated_at: now.toISOString(),
    })
    .where("id", "=", jobId)
    .where("assessment_id", "=", assessmentId)
    .where("state", "in", ["queued", "running"])
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** What is left of the payload in the end: nothing is kept longer than it is needed. */
export const noPayload = "null";

export function jobOf(row: Selectable<JobTable>): Job {
  return {
    id: row.id,
    kind: row.kind,
    assessmentId: row.assessment_id,
    requestKey: row.request_key,
    payload: JSON.parse(row.payload),
    state: row.state,
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    done: row.progress_done,
    total: row.progress_total,
    message: row.message,
    fault: row.fault,
    result: row.result,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}
