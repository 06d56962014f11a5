import { useLoaderData } from "@remix-run/react";
import { recordForPage } from "#app/charts/record-for-page.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { plainBrand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import { chartsOf } from "#app/reports/charts-of.ts";
import { OtherFrameworks } from "#app/reports/page/other-frameworks.tsx";
import { ReportView } from "#app/reports/page/report-view.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { openAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { ChangeAnswer, changeOf } from "./change-answer.tsx";
import { frameOf } from "./frame.ts";
import { frameworkLinks } from "./framework-links.ts";
import { choosePeers } from "./peer-choice.ts";
import { readFacts } from "./read-facts.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.result");
  const { assessment, translator } = opened;
  const { t } = translator;
  const choice = await choosePeers(opened, args.request);
  const document = buildReport(await readFacts(opened, choice.peers), translator, plainBrand);
  return json({
    title: t("common:pageTitle", { page: document.title }),
    frame: frameOf(opened, "report", choice),
    change: changeOf(opened),
    files: paths.reportFiles(assessment.id) + choice.query,
    pdf: paths.reportPdf(assessment.id) + choice.query,
    frameworks: frameworkLinks(opened),
    document,
    pictures: chartsOf(document).map((chart) => recordForPage(chart, translator)),
  });
}

export default function Report() {
  const translator = useTranslator();
  const { t } = translator;
  const { frame, change, files, pdf, frameworks, document, pictures } = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={frame}>
      <div className="wrap">
        <div className="actions report-actions">
          <form method="post" action={files}>
            <button className="button" type="submit">
              <Icon name="download" />
              {t("assessments:report.download")}
            </button>
          </form>
          {change === null ? null : <ChangeAnswer action={change} />}
          <p className="meta">
            {t("jobs:report.hint")} <a href={pdf}>{t("jobs:report.link")}</a>
          </p>
        </div>
        <ReportView document={document} pictures={pictures} translator={translator} />
        {frameworks === null ? null : <OtherFrameworks {...frameworks} />}
      </div>
    </AssessmentPage>
  );
}
