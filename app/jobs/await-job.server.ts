import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "#db/database.server.ts";
import { findJob, type Job } from "#db/queries/jobs.server.ts";

/** Milliseconds between two looks: what another process finishes is seen only by looking. */
const pause = 40;

/** The job once it has ended, or as it stands when patience (milliseconds) or the visitor is gone; null when it is not there. */
export async function awaitJob(
  database: Database,
  assessmentId: string,
  jobId: string,
  { patience, signal }: { readonly patience: number; readonly signal: AbortSignal },
): Promise<Job | null> {
  const until = performance.now() + patience;
  for (;;) {
    const job = await findJob(database.read, assessmentId, jobId);
    if (job === null || job.finishedAt !== null || signal.aborted || performance.now() >= until) return job;
    await sleep(pause);
  }
}
