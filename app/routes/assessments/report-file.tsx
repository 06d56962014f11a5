import { useLoaderData } from "@remix-run/react";
import { awaitJob } from "#app/jobs/await-job.server.ts";
import { factsOfJob } from "#app/jobs/facts-of-job.server.ts";
import { jobReading } from "#app/jobs/job-reading.ts";
import { JobView } from "#app/jobs/job-view.tsx";
import { stopJob } from "#app/jobs/stop-job.server.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { notFound, openAnyAssessment, openEither } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";
import { reportPlace } from "./report-document.ts";

export const meta = titleOf;

/** A report takes less than this, as a rule, so that most see the finished file at once. Milliseconds. */
const patience = 1000;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openEither(args, "assessment.result");
  const { services, assessment, translator } = opened;
  const { t } = translator;
  const asked = new URL(args.request.url).searchParams;
  const started = asked.has("start");
  const jobId = args.params.jobId ?? "";
  const job = await awaitJob(services.database, assessment.id, jobId, {
    patience: started ? patience : 0,
    signal: args.request.signal,
  });
  if (job === null) throw notFound();
  const reading = jobReading(await factsOfJob(services, assessment.id, job), translator);
  const { choice, href } = await reportPlace(opened, args.request);
  const download = paths.reportFileDownload(assessment.id, jobId);
  // With script the page is watched instead; see app/jobs/watch-job.client.ts.
  const refresh =
    reading.progress !== null && !asked.has("watch")
      ? "2"
      : reading.download !== null && started
        ? `0; url=${download}`
        : null;
  return json(
    {
      title: t("common:pageTitle", { page: reading.title }),
      frame: frameOf(opened, "report", choice),
      view: {
        reading,
        label: t("jobs:making.label", { institution: assessment.institution.name }),
        download,
        again: paths.reportFiles(assessment.id) + choice.query,
        back: { href, label: t("jobs:report.back") },
      },
    },
    refresh === null ? {} : { headers: { Refresh: refresh } },
  );
}

export async function action(args: ActionFunctionArgs) {
  const { services, assessment } = await openAnyAssessment(args, "assessment.result");
  const jobId = args.params.jobId ?? "";
  if (!(await stopJob(services, assessment.id, jobId))) throw notFound();
  return redirect(
    paths.reportFile(assessment.id, jobId) + new URL(args.request.url).search.replace(/[?&](start|watch)=?/g, ""),
    303,
  );
}

export function headers({ loaderHeaders }: { loaderHeaders: Headers }): Record<string, string> {
  const refresh = loaderHeaders.get("Refresh");
  return refresh === null ? {} : { Refresh: refresh };
}

export default function ReportFile() {
  const { frame, view } = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={frame}>
      <JobView {...view} />
    </AssessmentPage>
  );
}
