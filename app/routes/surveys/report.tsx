import { useLoaderData } from "@remix-run/react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { BlockList } from "#app/reports/tree/block-list.tsx";
import { treeReport } from "#app/reports/tree/tree-report.ts";
import { panelLine } from "#app/surveys/panel/panel-line.ts";
import { openTree } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { titleOf } from "../title.ts";
import { factsOf, originOf } from "./facts.ts";
import { surveyOf } from "./open.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await surveyOf(await openTree(args, "assessment.result"));
  const { assessment, words, translator } = opened;
  const { t } = translator;
  const heading = t("assessments:tree.report.title", {
    instrument: words.title,
    institution: assessment.institution.name,
  });
  return json({
    title: t("common:pageTitle", { page: heading }),
    frame: frameOf(opened, "report"),
    heading,
    origin: originOf(opened),
    status: [words.statusNote, panelLine(opened.tree.panel, words, translator) ?? ""].join(" ").trim(),
    blocks: treeReport(factsOf(opened), translator),
  });
}

export default function Report() {
  const translator = useTranslator();
  const { t } = translator;
  const { frame, heading, origin, status, blocks } = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={frame}>
      <div className="wrap">
        <header className="head">
          <p className="crumb">{origin}</p>
          <h1>{heading}</h1>
          <p className="lead">{status}</p>
          <p className="actions report-actions">
            <button className="button" type="button" hidden data-enhance="print">
              {t("assessments:tree.report.print")}
            </button>
          </p>
        </header>
        <BlockList blocks={blocks} translator={translator} />
        <footer className="meta mt6">
          <p>{t("assessments:tree.report.caveat")}</p>
        </footer>
      </div>
    </AssessmentPage>
  );
}
