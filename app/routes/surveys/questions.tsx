import { useActionData, useLoaderData } from "@remix-run/react";
import type { ItemSectionPage } from "#app/assessments/item-section-page.ts";
import { ItemSectionView } from "#app/assessments/item-section-view.tsx";
import { SaveBar } from "#app/assessments/save-bar.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { openTree } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { earlierAnswers } from "../assessments/planned-move.server.ts";
import { titleOf } from "../title.ts";
import { sectionNamed, stateOf, surveyOf } from "./open.server.ts";
import { pageOf, saveItemSection } from "./save-section.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await surveyOf(await openTree(args, "assessment.read"));
  const { assessment, translator } = opened;
  const page = pageOf(opened, sectionNamed(opened, args.params.sectionId), await earlierAnswers(opened));
  return json({
    title: translator.t("common:pageTitle", { page: page.name }),
    frame: frameOf(opened, "home"),
    back: { href: paths.treeAssessment(assessment.id), label: translator.t("assessments:section.crumb") },
    closed: translator.t("assessments:section.submitted"),
    page,
  });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await surveyOf(await openTree(args, "assessment.record"));
  const { id } = opened.assessment;
  const section = sectionNamed(opened, args.params.sectionId);
  const saved = await saveItemSection(opened, section, await args.request.text());
  if (!saved.ok) return json({ page: saved.page }, { status: saved.status });
  if (saved.touched !== null) return redirect(paths.treeQuestion(id, section.id, saved.touched), 303);
  // Where an answer brought new questions to this page, they come first.
  const now = await stateOf(opened);
  const appeared = section.items.find(
    (item) => opened.hidden.has(item.id) && !now.hidden.has(item.id) && (now.entries[item.id]?.answer ?? null) === null,
  );
  if (appeared !== undefined) return redirect(paths.treeQuestion(id, section.id, appeared.id), 303);
  const following = opened.sections
    .slice(opened.sections.indexOf(section) + 1)
    .find(({ items }) => items.some((item) => !now.hidden.has(item.id)));
  return redirect(following === undefined ? paths.treeCheck(id) : paths.treeQuestions(id, following.id), 303);
}

export default function Questions() {
  const loaded = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.page;
  const page = (posted ?? loaded.page) as ItemSectionPage;
  const { frame, back, closed } = loaded;
  return (
    <AssessmentPage
      frame={frame}
      savesItself={!page.closed}
      after={page.closed ? null : <SaveBar form="section-form" />}
    >
      <ItemSectionView page={page} back={back} closed={closed} unsent={frame.unsent} />
    </AssessmentPage>
  );
}
