import { useActionData, useLoaderData } from "@remix-run/react";
import { ownWeightsPage } from "#app/assessments/own-weights-page.ts";
import { OwnWeightsView } from "#app/assessments/own-weights-view.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { capabilityName, dimensionName } from "#app/reports/naming.ts";
import { ladderFamilies } from "#app/scoring/own-weights.ts";
import { type OpenAssessment, openAssessment } from "../access.server.ts";
import { takeOwnWeights } from "../take-own-weights.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.plan");
  const { t } = opened.translator;
  return json({
    title: t("common:pageTitle", { page: t("results:ownWeights.title") }),
    frame: frameOf(opened, "result"),
    page: pageOf(opened, null),
  });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openAssessment(args, "assessment.plan");
  const taken = await takeOwnWeights(
    opened,
    ladderFamilies(opened.instrument),
    paths.result(opened.assessment.id),
    args.request,
  );
  return "faults" in taken ? json({ page: pageOf(opened, taken) }, { status: 400 }) : taken;
}

function pageOf(
  { assessment, instrument, words, translator }: OpenAssessment,
  refused: Parameters<typeof ownWeightsPage>[0]["refused"],
) {
  const dimensions = new Set(instrument.dimensions.map(({ id }) => id));
  const asked = {
    families: ladderFamilies(instrument),
    nameOf: (id: string) => (dimensions.has(id) ? dimensionName(words, id) : capabilityName(words, id)),
    own: assessment.ownWeights,
    result: { href: `${paths.result(assessment.id)}#weights`, label: translator.t("results:ownWeights.back") },
    refused,
  };
  return ownWeightsPage(asked, translator);
}

export default function OwnWeights() {
  const { frame, page } = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={frame}>
      <OwnWeightsView page={useActionData<typeof action>()?.page ?? page} />
    </AssessmentPage>
  );
}
