import { useActionData, useLoaderData } from "@remix-run/react";
import { ownWeightsPage } from "#app/assessments/own-weights-page.ts";
import { OwnWeightsView } from "#app/assessments/own-weights-view.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { treeFamilies } from "#app/scoring/own-weights.ts";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import { notFound, type OpenTree, openTree } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { takeOwnWeights } from "../take-own-weights.server.ts";
import { titleOf } from "../title.ts";
import { surveyOf } from "./open.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await surveyOf(await openTree(args, "assessment.plan"));
  const { t } = opened.translator;
  return json({
    title: t("common:pageTitle", { page: t("results:ownWeights.title") }),
    frame: frameOf(opened, "result"),
    page: pageOf(opened, null),
  });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openTree(args, "assessment.plan");
  const taken = await takeOwnWeights(
    opened,
    treeFamilies(opened.tree),
    paths.treeResult(opened.assessment.id),
    args.request,
  );
  return "faults" in taken ? json({ page: pageOf(opened, taken) }, { status: 400 }) : taken;
}

function pageOf(
  { assessment, tree, words, translator }: OpenTree,
  refused: Parameters<typeof ownWeightsPage>[0]["refused"],
) {
  const families = treeFamilies(tree);
  // Nothing to weigh: its rules take no weights.
  if (families.length === 0) throw notFound();
  const asked = {
    families,
    nameOf: (id: string) => words.groups[id]?.name ?? itemWords(words, id).shortName ?? itemWords(words, id).name,
    own: assessment.ownWeights,
    result: { href: `${paths.treeResult(assessment.id)}#weights`, label: translator.t("results:ownWeights.back") },
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
