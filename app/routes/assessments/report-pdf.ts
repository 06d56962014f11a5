import { awaitJob } from "#app/jobs/await-job.server.ts";
import { readJobFile } from "#app/jobs/read-job-file.server.ts";
import { type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { openEither } from "../access.server.ts";
import { orderPdf } from "./order-pdf.ts";
import { sendFile } from "./send-file.ts";

/** Milliseconds a plain link waits for its file before it leads to the page that shows how far it is. */
const patience = 10_000;

/** The board report on paper under one address: for links, and for programs that follow no form. */
export async function loader(args: LoaderFunctionArgs) {
  const opened = await openEither(args, "assessment.result");
  const { services, assessment } = opened;
  const { job, page } = await orderPdf(opened, args.request);
  await awaitJob(services.database, assessment.id, job.id, { patience, signal: args.request.signal });
  const file = await readJobFile(services, assessment.id, job.id);
  return file === null ? redirect(page, 303) : sendFile(file);
}
