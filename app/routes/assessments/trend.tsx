import { useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/may.ts";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { readTrend } from "#app/rounds/trend/read-trend.server.ts";
import { trendPage } from "#app/rounds/trend/trend-page.ts";
import { TrendView } from "#app/rounds/trend/trend-view.tsx";
import { openAnyAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAnyAssessment(args, "assessment.result");
  const { services, actor, assessment, translator } = opened;
  const { id, institutionId, institution, instrument } = assessment;
  const {
    instruments: _,
    instrumentId: __,
    ...read
  } = await readTrend(
    services.database,
    services.library,
    { institutionId, wanted: instrument.id },
    (one) =>
      one.instrument.id === instrument.id &&
      may(actor, "assessment.result", { assessmentId: one.id, institutionId, round: one.round }),
    translator,
  );
  const back = { href: paths.assessment(id), label: institution.name };
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("rounds:trend.title") }),
    frame: frameOf(opened, null),
    page: trendPage({ ...read, institution: institution.name, back, choices: [] }),
  });
}

export default function AssessmentTrend() {
  const { frame, page } = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={frame}>
      <TrendView {...page} />
    </AssessmentPage>
  );
}
