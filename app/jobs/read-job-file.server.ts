import type { Services } from "#app/services.server.ts";
import { findJobFile, type JobFile } from "#db/queries/job-files.server.ts";

/** The file a job of this assessment made, or null when there is none, or none any more. */
export function readJobFile({ database, now }: Services, assessmentId: string, jobId: string): Promise<JobFile | null> {
  return findJobFile(database.read, assessmentId, jobId, now());
}
