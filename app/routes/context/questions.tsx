import { useActionData, useLoaderData } from "@remix-run/react";
import type { ItemSectionPage } from "#app/assessments/item-section-page.ts";
import { ItemSectionView } from "#app/assessments/item-section-view.tsx";
import { SaveBar } from "#app/assessments/save-bar.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { openCover } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { earlierAnswers } from "../assessments/planned-move.server.ts";
import { itemPlace } from "../surveys/item-place.ts";
import { sectionNamed } from "../surveys/open.server.ts";
import { pageOf, saveItemSection } from "../surveys/save-section.server.ts";
import { titleOf } from "../title.ts";
import { contextOf, withOpeningRows } from "./open.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = withOpeningRows(await contextOf(await openCover(args, "assessment.read")));
  const { assessment, translator } = opened;
  const page = pageOf(opened, sectionNamed(opened, args.params.groupId), await earlierAnswers(opened));
  return json({
    title: translator.t("common:pageTitle", { page: page.name }),
    frame: frameOf(opened, "home"),
    back: { href: paths.context(assessment.id), label: translator.t("assessments:context.title") },
    closed: itemPlace(opened).closed,
    page,
  });
}

export async function action(args: ActionFunctionArgs) {
  const opened = withOpeningRows(await contextOf(await openCover(args, "assessment.record")));
  const { id } = opened.assessment;
  const section = sectionNamed(opened, args.params.groupId);
  const saved = await saveItemSection(opened, section, await args.request.text());
  if (!saved.ok) return json({ page: saved.page }, { status: saved.status });
  if (saved.touched !== null) return redirect(paths.contextQuestion(id, section.id, saved.touched), 303);
  const following = opened.sections[opened.sections.indexOf(section) + 1];
  return redirect(following === undefined ? paths.context(id) : paths.contextQuestions(id, following.id), 303);
}

export default function ContextQuestions() {
  const { frame, ...loaded } = useLoaderData<typeof loader>();
  const page = (useActionData<typeof action>()?.page ?? loaded.page) as ItemSectionPage;
  const bar = page.closed ? null : <SaveBar form="section-form" />;
  return (
    <AssessmentPage frame={frame} savesItself={!page.closed} after={bar}>
      <ItemSectionView page={page} back={loaded.back} closed={loaded.closed} unsent={frame.unsent} />
    </AssessmentPage>
  );
}
