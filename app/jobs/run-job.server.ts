import { log } from "#app/platform/log.server.ts";
import {
  failJob,
  finishJob,
  isHeld,
  type Lease,
  recordProgress,
  releaseJob,
  renewLease,
} from "#db/queries/job-leases.server.ts";
import type { Job } from "#db/queries/jobs.server.ts";
import type { JobEnding, JobKind, JobServices } from "./job-kind.ts";
import { retryDelay } from "./retry-delay.ts";

export type LeasePace = {
  /** Milliseconds a job belongs to a worker that gives no sign of life. */
  readonly lease: number;
  /** Milliseconds between two looks whether it was stopped. */
  readonly look: number;
};

const day = 24 * 3600 * 1000;

/** Works on a claimed job until it ends, is stopped or taken over, or `stop` asks the worker to give it back. */
export async function runJob(
  { job, lease }: { readonly job: Job; readonly lease: Lease },
  kind: JobKind,
  services: JobServices,
  pace: LeasePace,
  stop: AbortSignal,
): Promise<void> {
  const { database, now } = services;
  const lost = new AbortController();
  const end = keepLease(lease, services, pace, () => lost.abort(new Error("The job was stopped or taken over.")));
  try {
    const outcome = await kind.run(job.payload, {
      services,
      createdAt: new Date(job.createdAt),
      signal: AbortSignal.any([lost.signal, stop]),
      progress: async (done, total, message) => {
        if (!(await recordProgress(database.write, lease, { done, total, message }, now()))) lost.abort();
      },
    });
    const { result, file } = outcome;
    const kept = file === null ? null : { ...file, expiresAt: new Date(now().getTime() + day) };
    await finishJob(database, lease, { result, file: kept }, now());
  } catch (fault) {
    if (lost.signal.aborted) return;
    if (stop.aborted) await releaseJob(database.write, lease, now());
    else await recordFault(job, lease, services, fault);
  } finally {
    end();
  }
}

async function recordFault(job: Job, lease: Lease, { database, now }: JobServices, fault: unknown): Promise<void> {
  const delay = retryDelay(job.attempts, job.maxAttempts);
  const retryAt = delay === null ? null : new Date(now().getTime() + delay);
  const words = fault instanceof Error ? fault.message : String(fault);
  log("job.fault", { job: job.id, kind: job.kind, attempt: job.attempts, last: retryAt === null });
  const message: JobEnding = "failed";
  await failJob(database.write, lease, { message, fault: words.slice(0, 1000), retryAt }, now());
}

/**
 * Renews the lease three times in its length and looks in between whether the job was stopped. A database that does not
 * answer costs nothing while the lease lasts; after that somebody else may have the job, so the work here is lost.
 */
function keepLease(lease: Lease, { database, now }: JobServices, pace: LeasePace, onLost: () => void): () => void {
  let until = now().getTime() + pace.lease;
  let timer: NodeJS.Timeout;
  let ended = false;
  const beat = async () => {
    const moment = now();
    try {
      const due = until - moment.getTime() < (pace.lease * 2) / 3;
      const next = moment.getTime() + pace.lease;
      const held = due
        ? await renewLease(database.write, lease, moment, new Date(next))
        : await isHeld(database.read, lease);
      if (!held) return onLost();
      if (due) until = next;
    } catch {
      if (now().getTime() >= until) return onLost();
    }
    if (!ended) timer = setTimeout(() => void beat(), pace.look);
  };
  timer = setTimeout(() => void beat(), pace.look);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
