import { useLoaderData } from "@remix-run/react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { LensListView } from "#app/reports/page/lens-list-view.tsx";
import { lensList } from "#app/reports/views/lens-list.ts";
import { openAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { factsOf } from "./facts.ts";
import { frameOf } from "./frame.ts";
import { originLine } from "./origin-line.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.result");
  const { assessment, translator } = opened;
  const { t } = translator;
  const facts = factsOf(opened);
  return json({
    title: t("common:pageTitle", { page: t("lenses:list.title", { institution: assessment.institution.name }) }),
    frame: frameOf(opened, "result"),
    id: assessment.id,
    origin: originLine(opened, facts),
    lenses: lensList(facts, translator),
  });
}

export default function Views() {
  const { t } = useTranslator();
  const { frame, id, origin, lenses } = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={frame}>
      <div className="wrap">
        <header className="head">
          <p className="crumb">{origin}</p>
          <h1>{t("lenses:list.heading")}</h1>
          <p className="lead">
            {lenses.length === 0 ? t("lenses:list.none") : t("lenses:list.lead", { count: lenses.length })}
          </p>
        </header>
        {lenses.length === 0 ? null : <LensListView lenses={lenses} hrefOf={(lens) => paths.view(id, lens)} />}
      </div>
    </AssessmentPage>
  );
}
