import { purgeErased } from "#app/accounts/settle-erasures.server.ts";
import { log } from "#app/platform/log.server.ts";
import { sweepJobs } from "#db/queries/job-files.server.ts";
import { claimJob, takeBackExpired } from "#db/queries/job-leases.server.ts";
import { createBell } from "./bell.server.ts";
import { jobKinds } from "./index.server.ts";
import type { JobEnding, JobKind, JobServices } from "./job-kind.ts";
import { type LeasePace, runJob } from "./run-job.server.ts";

export type Worker = {
  /** Looks for work at once: call it when some was put in line by this process. */
  readonly wake: () => void;
  /** Takes no more work, and is done when the job in hand has ended or was given back. */
  readonly stop: () => Promise<void>;
};

/** In milliseconds. */
export type WorkerPace = LeasePace & {
  /** Between two looks for work: short after there was some, then longer and longer. */
  readonly shortRest: number;
  readonly longRest: number;
  /** How long a job in hand may go on after the worker was asked to stop. */
  readonly grace: number;
  /** Between two clearings of old files. */
  readonly sweep: number;
};

const usualPace: WorkerPace = {
  lease: 15_000,
  look: 500,
  shortRest: 250,
  longRest: 2000,
  grace: 5000,
  sweep: 10 * 60_000,
};

const lost: JobEnding = "lost";

/** What is kept of finished work: at most so many files, and the rows of a week. */
const fileLimits = { perAssessment: 5, altogether: 500 };
const week = 7 * 24 * 3600 * 1000;

/** The least between two purges, in milliseconds: everybody waits during one. */
const purgeRest = 3600 * 1000;

/** Does the jobs of the database one after the other, until it is asked to stop. Any number may run, in any process. */
export function startWorker(
  services: JobServices,
  {
    kinds = jobKinds,
    pace = usualPace,
  }: { kinds?: Readonly<Record<string, () => Promise<JobKind>>>; pace?: WorkerPace } = {},
): Worker {
  const { database, now } = services;
  const owner = services.newId();
  const hurry = new AbortController();
  const bell = createBell();
  let stopping = false;
  let sweepAt = 0;
  let purgeAt = 0;

  async function turn(): Promise<boolean> {
    const moment = now();
    await takeBackExpired(database, lost, moment);
    const claim = await claimJob(database, owner, Object.keys(kinds), moment, new Date(moment.getTime() + pace.lease));
    if (claim !== null) {
      const load = kinds[claim.job.kind];
      if (load !== undefined) await runJob(claim, await load(), services, pace, hurry.signal);
      return true;
    }
    if (moment.getTime() >= sweepAt) {
      sweepAt = moment.getTime() + pace.sweep;
      await sweepJobs(database, fileLimits, moment, new Date(moment.getTime() - week));
      if (moment.getTime() >= purgeAt && (await purgeErased(database, moment))) {
        purgeAt = moment.getTime() + purgeRest;
      }
    }
    return false;
  }

  async function work(): Promise<void> {
    let rest = pace.shortRest;
    while (!stopping) {
      const worked = await turn().catch((fault: unknown) => {
        log("worker.fault", { name: fault instanceof Error ? fault.name : "unknown", code: codeOf(fault) });
        return false;
      });
      if (worked) rest = pace.shortRest;
      else if (await bell.rings(rest)) rest = pace.shortRest;
      else rest = Math.min(rest * 2, pace.longRest);
    }
  }

  const ended = work();
  return {
    wake: bell.ring,
    stop: async () => {
      stopping = true;
      bell.ring();
      const timer = setTimeout(() => hurry.abort(new Error("The worker was asked to stop.")), pace.grace);
      await ended;
      clearTimeout(timer);
    },
  };
}

function codeOf(fault: unknown): string | null {
  return fault instanceof Error && "code" in fault ? String(fault.code) : null;
}
