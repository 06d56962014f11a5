import { useLoaderData } from "@remix-run/react";
import { recordForPage } from "#app/charts/record-for-page.server.ts";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { LensPage } from "#app/reports/page/lens-page.tsx";
import { lensView } from "#app/reports/views/lens-view.ts";
import { notFound, openAssessment } from "../access.server.ts";
import { studiesOf } from "../studies-links.ts";
import { titleOf } from "../title.ts";
import { answerLinks } from "./answer-links.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";
import { readFacts } from "./read-facts.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.result");
  const { assessment, translator } = opened;
  const { t } = translator;
  const view = lensView(await readFacts(opened), args.params.lensId ?? "", translator);
  if (view === null) throw notFound();
  const { name: institution } = assessment.institution;
  return json({
    title: t("common:pageTitle", { page: t("lenses:page.title", { framework: view.title, institution }) }),
    frame: frameOf(opened, "result"),
    view,
    pictures: view.parts.map(({ chart }) => recordForPage(chart, translator)),
    listHref: paths.views(assessment.id),
    studiesHref: view.source === null ? null : studiesOf(opened, view.source.id),
    answers: answerLinks(opened),
  });
}

export default function View() {
  const { frame, answers, ...page } = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={frame}>
      <div className="wrap">
        <LensPage {...page} hrefOf={(row) => answers[row] ?? null} />
      </div>
    </AssessmentPage>
  );
}
