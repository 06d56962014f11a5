import { readJobFile } from "#app/jobs/read-job-file.server.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { notFound, openAnyAssessment } from "../access.server.ts";
import { sendFile } from "./send-file.ts";

/** The file a job made, while it is kept. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, assessment } = await openAnyAssessment(args, "assessment.result");
  const file = await readJobFile(services, assessment.id, args.params.jobId ?? "");
  if (file === null) throw notFound();
  return sendFile(file);
}
