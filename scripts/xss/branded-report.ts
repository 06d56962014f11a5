import { recordForPage } from "#app/charts/record-for-page.server.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import { buildReport } from "#app/reports/build-report.ts";
import { chartsOf } from "#app/reports/charts-of.ts";
import { gatherFacts } from "#app/reports/facts.ts";
import { renderReportFile } from "#app/reports/render-report-file.tsx";
import { flagship, flagshipWords } from "../../tests/support/flagship.ts";
import type { Page } from "./teller.ts";

/** The report as a file of its own, in a brand whose every word is the text. It comes from the command line, not from a form. */
export function brandedReport(text: string): Page {
  const translator = translatorFor("en");
  const brand = { accent: null, organisation: text, coverText: text, disclaimer: text, logo: null };
  const institution = { name: text, country: null, type: null, size: null, ror: null };
  const facts = gatherFacts({
    ...{ institution, instrument: flagship(), words: flagshipWords(), date: "2026-11-21", submitted: true },
    answers: { "REC-1": { notApplicable: text }, "STD-1": { level: 2 } },
  });
  const document = buildReport(facts, translator, brand);
  const pictures = chartsOf(document).map((chart) => recordForPage(chart, translator));
  return {
    path: "/report.html",
    html: renderReportFile({ document, pictures, translator, css: "" }),
    headers: { "content-type": "text/html; charset=utf-8" },
  };
}
