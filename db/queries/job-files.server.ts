import type { Kysely } from "kysely";
import { type Database, transaction } from "../database.server.ts";
import type { Tables } from "../tables/index.ts";
import { noPayload } from "./jobs.server.ts";

export type JobFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

export type NewJobFile = JobFile & { readonly expiresAt: Date };

/** How many files of one assessment, and of all together, are kept; the oldest make room. */
export type FileLimits = { readonly perAssessment: number; readonly altogether: number };

/** Call inside the transaction that ends the job. */
export async function insertJobFile(
  database: Kysely<Tables>,
  jobId: string,
  file: NewJobFile,
  now: Date,
): Promise<void> {
  await database
    .insertInto("job_file")
    .values({
      job_id: jobId,
      name: file.name,
      media_type: file.mediaType,
      bytes: Buffer.from(file.bytes),
      created_at: now.toISOString(),
      expires_at: file.expiresAt.toISOString(),
    })
    .execute();
}

/** The file of a finished job of this assessment, or null when there is none, or none any more. */
export async function findJobFile(
  database: Kysely<Tables>,
  assessmentId: string,
  jobId: string,
  now: Date,
): Promise<JobFile | null> {
  const row = await keptFile(database, assessmentId, jobId, now)
    .select(["name", "media_type", "bytes"])
    .executeTakeFirst();
  return row === undefined ? null : { name: row.name, mediaType: row.media_type, bytes: row.bytes };
}

/** How many bytes that file has, without reading them. */
export async function findJobFileSize(
  database: Kysely<Tables>,
  assessmentId: string,
  jobId: string,
  now: Date,
): Promise<number | null> {
  const row = await keptFile(database, assessmentId, jobId, now)
    .select((select) => select.fn<number>("octet_length", ["bytes"]).as("size"))
    .executeTakeFirst();
  return row?.size ?? null;
}

function keptFile(database: Kysely<Tables>, assessmentId: string, jobId: string, now: Date) {
  return database
    .selectFrom("job_file")
    .innerJoin("job", "job.id", "job_file.job_id")
    .where("job_id", "=", jobId)
    .where("assessment_id", "=", assessmentId)
    .where("expires_at", ">", now.toISOString());
}

/** How long an order is kept after its job has failed or was stopped by an administrator, in milliseconds. */
const orderTime = 24 * 3600 * 1000;

/**
 * Removes files past their time or beyond the limits, orders that nobody has tried again in time, and jobs that ended before
 * `endedBefore`.
 */
export async function sweepJobs(database: Database, limits: FileLimits, now: Date, endedBefore: Date): Promise<void> {
  const files = await database.read
    .selectFrom("job_file")
    .innerJoin("job", "job.id", "job_file.job_id")
    .select(["job_id", "assessment_id", "expires_at"])
    .orderBy("job_file.created_at", "desc")
    .execute();
  const kept = new Map<string | null, number>();
  const old = files.filter(({ assessment_id, expires_at }, place) => {
    const own = (kept.get(assessment_id) ?? 0) + 1;
    kept.set(assessment_id, own);
    return expires_at <= now.toISOString() || own > limits.perAssessment || place >= limits.altogether;
  });
  for (const { job_id } of old) {
    await transaction(database, async (work) => {
      await work.deleteFrom("job_file").where("job_id", "=", job_id).execute();
      await work.updateTable("job").set({ request_key: null }).where("id", "=", job_id).execute();
    });
  }
  await database.write
    .updateTable("job")
    .set({ payload: noPayload })
    .where("state", "in", ["failed", "cancelled"])
    .where("payload", "<>", noPayload)
    .where("finished_at", "<=", new Date(now.getTime() - orderTime).toISOString())
    .execute();
  await database.write.deleteFrom("job").where("finished_at", "<=", endedBefore.toISOString()).execute();
}
