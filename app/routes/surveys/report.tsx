import { useLoaderData } from "@remix-run/react";
import { recordForPage } from "#app/charts/record-for-page.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { plainBrand } from "#app/reports/brand.ts";
import { chartsOf } from "#app/reports/charts-of.ts";
import { ReportView } from "#app/reports/page/report-view.tsx";
import { buildTreeReport } from "#app/reports/tree/build-tree-report.ts";
import { Icon } from "#app/ui/icon.tsx";
import { openTree } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { titleOf } from "../title.ts";
import { factsOf } from "./facts.ts";
import { surveyOf } from "./open.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await surveyOf(await openTree(args, "assessment.result"));
  const { assessment, translator } = opened;
  const document = buildTreeReport(factsOf(opened), translator, plainBrand);
  return json({
    title: translator.t("common:pageTitle", { page: document.title }),
    frame: frameOf(opened, "report"),
    files: paths.reportFiles(assessment.id),
    pdf: paths.reportPdf(assessment.id),
    document,
    pictures: chartsOf(document).map((chart) => recordForPage(chart, translator)),
  });
}

export default function Report() {
  const translator = useTranslator();
  const { t } = translator;
  const { frame, files, pdf, document, pictures } = useLoaderData<typeof loader>();
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
          <p className="meta">
            {t("jobs:report.hint")} <a href={pdf}>{t("jobs:report.link")}</a>
          </p>
        </div>
        <ReportView document={document} pictures={pictures} translator={translator} />
      </div>
    </AssessmentPage>
  );
}
