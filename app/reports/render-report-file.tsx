import { renderToStaticMarkup } from "react-dom/server";
import type { RecordedChart } from "#app/charts/chart-figure.tsx";
import type { Translator } from "#app/i18n/translator.ts";
import type { ReportDocument } from "./document.ts";
import { ReportView } from "./page/report-view.tsx";

type ReportFile = {
  readonly document: ReportDocument;
  /** One recording per chart, in the order of `chartsOf(document)`. */
  readonly pictures: readonly RecordedChart[];
  readonly translator: Translator;
  /** The style sheet, as text. */
  readonly css: string;
};

/** A report as one HTML file that needs nothing beside it: no script, no style sheet, no font, no address to fetch. */
export function renderReportFile({ document, pictures, translator, css }: ReportFile): string {
  const head = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${document.title}, ${document.institution}`}</title>
    </>,
  );
  const body = renderToStaticMarkup(
    <main className="wrap">
      <ReportView document={document} pictures={pictures} translator={translator} />
    </main>,
  );
  return [
    "<!doctype html>",
    `<html lang="${document.language}" dir="${document.direction}">`,
    `<head>${head}<style>${standaloneCss(css)}</style></head>`,
    `<body>${body}</body>`,
    "</html>",
    "",
  ].join("\n");
}

/** Fonts and imports point outside the file, and a closing tag would end the element early. */
function standaloneCss(css: string): string {
  return css
    .replace(/@import[^;]+;/gu, "")
    .replace(/@font-face\s*\{[^}]*\}/gu, "")
    .replace(/<\//gu, "<\\/");
}
