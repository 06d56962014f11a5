import { useActionData, useLoaderData } from "@remix-run/react";
import { readOwnWeightsForm } from "#app/assessments/own-weights-form.ts";
import { ownWeightsPage } from "#app/assessments/own-weights-page.ts";
import { OwnWeightsView } from "#app/assessments/own-weights-view.tsx";
import { setOwnWeights } from "#app/assessments/set-own-weights.server.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { capabilityName, dimensionName } from "#app/reports/naming.ts";
import { ladderFamilies } from "#app/scoring/own-weights.ts";
import { type OpenAssessment, openAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { weightsHref } from "../weights-href.ts";
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
  const { services, actor, assessment, instrument } = opened;
  const form = new URLSearchParams(await args.request.text());
  const result = paths.result(assessment.id);
  if (form.get("intent") === "remove") {
    await setOwnWeights(services.database, assessment.id, null, actor, services.now());
    return redirect(`${result}#weights`, 303);
  }
  const read = readOwnWeightsForm(form, ladderFamilies(instrument));
  if (!read.ok) return json({ page: pageOf(opened, read) }, { status: 400 });
  await setOwnWeights(services.database, assessment.id, read.own, actor, services.now());
  return redirect(weightsHref(result, "custom"), 303);
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
