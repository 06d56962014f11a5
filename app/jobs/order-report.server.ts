import { createHash } from "node:crypto";
import type { Services } from "#app/services.server.ts";
import { countUnfinished, countUnfinishedOf, enqueueJob, type Job } from "#db/queries/jobs.server.ts";
import type { PrintOrder } from "./print-report.server.ts";
import { mostAttempts } from "./retry-delay.ts";

/** More jobs than this wait for longer than a person does. */
const longestLine = 100;
/** So many of one assessment at a time: nobody fills the line for all others. */
const mostOfOne = 3;

/**
 * Asks for a report as PDF, and wakes whoever prints. The same report gives the same job while its file is kept.
 * Null when too many wait already, altogether or of this assessment.
 */
export async function orderReport(services: Services, assessmentId: string, order: PrintOrder): Promise<Job | null> {
  const { database, version } = services;
  if ((await countUnfinished(database.read)) >= longestLine) return null;
  const content = JSON.stringify({ assessmentId, version, order });
  const requestKey = createHash("sha256").update(content).digest("base64url");
  if ((await countUnfinishedOf(database.read, assessmentId, requestKey)) >= mostOfOne) return null;
  const job = await enqueueJob(
    database,
    {
      id: services.newId(),
      kind: "report-pdf",
      assessmentId,
      requestKey,
      payload: order,
      maxAttempts: mostAttempts,
    },
    services.now(),
  );
  if (job.state === "queued") services.wakeWorker();
  return job;
}
