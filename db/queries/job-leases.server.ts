import type { Kysely } from "kysely";
import { type Database, transaction } from "../database.server.ts";
import type { Tables } from "../tables/index.ts";
import { insertJobFile, type NewJobFile } from "./job-files.server.ts";
import { type Job, jobOf, noPayload } from "./jobs.server.ts";

/**
 * The right to work on a job until a moment. `attempt` is what tells two leases of one worker on the same job apart, so
 * whoever lost a lease can change nothing any more. Moments are those of the asking process: clocks of several machines
 * may differ by less than a lease lasts.
 */
export type Lease = { readonly jobId: string; readonly owner: string; readonly attempt: number };

/** Takes the job whose turn it is, or null when none waits. Of several that ask at once, one gets it. */
export async function claimJob(
  database: Database,
  owner: string,
  kinds: readonly string[],
  now: Date,
  until: Date,
): Promise<{ readonly job: Job; readonly lease: Lease } | null> {
  for (;;) {
    const waiting = await database.read
      .selectFrom("job")
      .select("id")
      .where("state", "=", "queued")
      .where("run_after", "<=", now.toISOString())
      .where("kind", "in", kinds)
      .orderBy("run_after")
      .orderBy("created_at")
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    if (waiting === undefined) return null;
    const row = await database.write
      .updateTable("job")
      .set((column) => ({
        state: "running",
        attempts: column("attempts", "+", 1),
        lease_owner: owner,
        lease_until: until.toISOString(),
        updated_at: now.toISOString(),
      }))
      .where("id", "=", waiting.id)
      .where("state", "=", "queued")
      .returningAll()
      .executeTakeFirst();
    // Without a row another worker was faster, so somebody moved on: look again.
    if (row !== undefined) return { job: jobOf(row), lease: { jobId: row.id, owner, attempt: row.attempts } };
  }
}

/** Whether the job is still this lease's to work on: not stopped, not taken over. */
export async function isHeld(database: Kysely<Tables>, lease: Lease): Promise<boolean> {
  const row = await database
    .selectFrom("job")
    .select("id")
    .where("id", "=", lease.jobId)
    .where("lease_owner", "=", lease.owner)
    .where("attempts", "=", lease.attempt)
    .executeTakeFirst();
  return row !== undefined;
}

/** Each of the following is false, and changes nothing, when the lease was lost. */
export function renewLease(database: Kysely<Tables>, lease: Lease, now: Date, until: Date): Promise<boolean> {
  return change(database, lease, now, { lease_until: until.toISOString() });
}

export function recordProgress(
  database: Kysely<Tables>,
  lease: Lease,
  progress: { readonly done: number; readonly total: number; readonly message: string },
  now: Date,
): Promise<boolean> {
  const { done, total, message } = progress;
  return change(database, lease, now, { progress_done: done, progress_total: total, message });
}

/** Ends a job well and keeps its file, both or neither. */
export function finishJob(
  database: Database,
  lease: Lease,
  end: { readonly result: string | null; readonly file: NewJobFile | null },
  now: Date,
): Promise<boolean> {
  return transaction(database, async (work) => {
    const finished = await change(work, lease, now, {
      ...ended("done", now),
      message: null,
      fault: null,
      result: end.result,
    });
    if (finished && end.file !== null) await insertJobFile(work, lease.jobId, end.file, now);
    return finished;
  });
}

/** Ends a job badly, or puts it back in line for `retryAt`. `message` is a word for pages, `fault` is for the operator. */
export function failJob(
  database: Kysely<Tables>,
  lease: Lease,
  failure: { readonly message: string; readonly fault: string; readonly retryAt: Date | null },
  now: Date,
): Promise<boolean> {
  const { message, fault, retryAt } = failure;
  return change(database, lease, now, {
    ...(retryAt === null ? { ...ended("failed", now), request_key: null, message } : backInLine(retryAt)),
    fault,
  });
}

/** Gives a job back unharmed, as if it had not been taken: for a worker that is asked to stop. */
export function releaseJob(database: Kysely<Tables>, lease: Lease, now: Date): Promise<boolean> {
  return change(database, lease, now, { ...backInLine(now), attempts: lease.attempt - 1 });
}

/**
 * Takes jobs from workers that let their lease run out, and returns how many. Those with attempts left go back in line;
 * one that took its worker down each time ends, with `message`.
 */
export async function takeBackExpired(database: Database, message: string, now: Date): Promise<number> {
  const expired = await database.read
    .selectFrom("job")
    .select(["id", "attempts", "max_attempts", "lease_owner"])
    .where("state", "=", "running")
    .where("lease_until", "<=", now.toISOString())
    .execute();
  let taken = 0;
  for (const { id, attempts, max_attempts, lease_owner } of expired) {
    const lease = { jobId: id, owner: lease_owner ?? "", attempt: attempts };
    const next =
      attempts < max_attempts ? backInLine(now) : { ...ended("failed", now), request_key: null, message, fault: null };
    const result = await held(database.write, lease)
      .set({ ...next, updated_at: now.toISOString() })
      .where("lease_until", "<=", now.toISOString())
      .executeTakeFirst();
    taken += Number(result.numUpdatedRows);
  }
  return taken;
}

async function change(
  database: Kysely<Tables>,
  lease: Lease,
  now: Date,
  values: Partial<Tables["job"]>,
): Promise<boolean> {
  const result = await held(database, lease)
    .set({ ...values, updated_at: now.toISOString() })
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

function held(database: Kysely<Tables>, { jobId, owner, attempt }: Lease) {
  return database
    .updateTable("job")
    .where("id", "=", jobId)
    .where("state", "=", "running")
    .where("lease_owner", "=", owner)
    .where("attempts", "=", attempt);
}

/** What failed keeps its order for a while, so that it can be tried again. */
function ended(state: "done" | "failed", now: Date) {
  const order = state === "done" ? { payload: noPayload } : {};
  return { state, ...order, lease_owner: null, lease_until: null, finished_at: now.toISOString() };
}

function backInLine(runAfter: Date) {
  return {
    state: "queued",
    lease_owner: null,
    lease_until: null,
    run_after: runAfter.toISOString(),
    progress_done: 0,
    message: null,
  } as const;
}
