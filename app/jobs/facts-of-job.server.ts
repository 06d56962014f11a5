import type { Services } from "#app/services.server.ts";
import { findJobFileSize } from "#db/queries/job-files.server.ts";
import { countUnfinished, type Job } from "#db/queries/jobs.server.ts";
import type { JobFacts } from "./job-reading.ts";

/** What a page may say about a job: nothing of its payload, and its fault only as a word. */
export async function factsOfJob({ database, now }: Services, assessmentId: string, job: Job): Promise<JobFacts> {
  const { id, state, message, attempts, done, total } = job;
  return {
    id,
    state,
    message,
    attempts,
    done,
    total,
    before: state === "queued" ? await countUnfinished(database.read, job) : 0,
    size: state === "done" ? await findJobFileSize(database.read, assessmentId, id, now()) : null,
  };
}
