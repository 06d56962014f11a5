import type { Translator } from "#app/i18n/translator.ts";
import { orderReport } from "#app/jobs/order-report.server.ts";
import { paths } from "#app/paths.ts";
import { plainPage } from "#app/platform/plain-page.ts";
import { plainBrand } from "#app/reports/brand.ts";
import type { OpenAssessment, OpenTree } from "../access.server.ts";
import { exportName } from "./export-name.ts";
import { reportDocument } from "./report-document.ts";

/** A job that prints the report as its page shows it now, and the address of that job's page. */
export async function orderPdf(opened: OpenAssessment | OpenTree, request: Request) {
  const { services, assessment, translator } = opened;
  const { document, query } = await reportDocument(opened, request);
  const fileName = exportName(document.demonstration, assessment, "pdf");
  const job = await orderReport(services, assessment.id, { document, brand: plainBrand, fileName });
  if (job === null) throw tooMany(translator);
  return { job, page: `${paths.reportFile(assessment.id, job.id)}${query === "" ? "?" : `${query}&`}start` };
}

function tooMany({ t, language, direction }: Translator): Response {
  const speech = { language, direction, onward: t("errors:toFirstPage") };
  return new Response(plainPage(t("jobs:busy.title"), t("jobs:busy.lead"), speech), {
    status: 503,
    headers: { "Content-Type": "text/html; charset=utf-8", "Retry-After": "60" },
  });
}
