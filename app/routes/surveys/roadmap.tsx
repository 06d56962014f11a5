import { useActionData, useLoaderData } from "@remix-run/react";
import { setPlan } from "#app/assessments/set-plan.server.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { treePlan } from "#app/reports/tree/tree-plan.ts";
import { treeRoadmapPage } from "#app/reports/tree/tree-roadmap-page.ts";
import { readPlanForm } from "#app/roadmaps/read-plan-form.ts";
import { RoadmapView } from "#app/roadmaps/roadmap-view.tsx";
import { chosenTag } from "#app/roadmaps/tags.ts";
import { notFound, openTree } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { titleOf } from "../title.ts";
import { factsOf, originOf } from "./facts.ts";
import { surveyOf } from "./open.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await surveyOf(await openTree(args, "assessment.result"));
  const { assessment, translator } = opened;
  const { id, target, capacity, submittedAt, updatedAt } = assessment;
  const facts = treePlan(factsOf(opened), { target, capacity, date: (submittedAt ?? updatedAt).slice(0, 10) });
  if (facts === null) throw notFound();
  const tag = chosenTag(new URL(args.request.url).searchParams, facts.instrument.library);
  const sectionLink = (section: string) => paths.treeQuestions(id, section);
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("assessments:roadmap.title") }),
    frame: frameOf(opened, "roadmap"),
    origin: originOf(opened),
    ...treeRoadmapPage(facts, { target, capacity, tag }, sectionLink, translator),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor, assessment, tree, translator } = await openTree(args, "assessment.plan");
  if (tree.library === null) throw notFound();
  const form = new URLSearchParams(await args.request.text());
  const read = readPlanForm(
    form,
    tree.targets.map(({ id }) => id),
  );
  if (!read.ok) {
    return json({ fault: translator.t("assessments:roadmap.capacityFault"), capacity: read.capacity }, { status: 400 });
  }
  await setPlan(services.database, assessment.id, read.settings, actor, services.now());
  return redirect(paths.treeRoadmap(assessment.id), 303);
}

export default function Roadmap() {
  const page = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={page.frame}>
      <RoadmapView page={page} refused={useActionData<typeof action>()} />
    </AssessmentPage>
  );
}
