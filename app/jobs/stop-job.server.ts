import type { Services } from "#app/services.server.ts";
import { cancelJob, findJob } from "#db/queries/jobs.server.ts";

/** Stops a job, unless it has ended already; false when this assessment has no such job. */
export async function stopJob({ database, now }: Services, assessmentId: string, jobId: string): Promise<boolean> {
  if ((await findJob(database.read, assessmentId, jobId)) === null) return false;
  await cancelJob(database.write, assessmentId, jobId, now());
  return true;
}
