import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { recordForPage } from "#app/charts/record-for-page.server.ts";
import { readPageStyles } from "#app/commands/read-page-styles.server.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import type { Answers } from "#app/questions/answer.ts";
import { plainBrand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import { chartsOf } from "#app/reports/charts-of.ts";
import type { ReportDocument } from "#app/reports/document.ts";
import { gatherFacts } from "#app/reports/facts.ts";
import { renderReport } from "#app/reports/pdf/render-pdf.server.ts";
import { renderReportFile } from "#app/reports/render-report-file.tsx";
import { launchBrowser } from "../../tests/support/browser.server.ts";
import { flagship, flagshipWords } from "../../tests/support/flagship.ts";
import { median } from "./page.ts";

const warmUps = 4;
const pairs = 9;
const goal = 5;
const english = translatorFor("en");

/**
 * The board report printed by our own press and by a browser, in turn, both warm and both with the report's faces, bookmarks and
 * tags. The browser is handed finished HTML with every chart drawn, and opens a page for each report, as it must when the
 * next one is somebody else's; the press draws its charts within its time. Each pair is another institution with answers
 * drawn anew. The press is warm with what reports of one questionnaire share, the browser with its faces. What the
 * browser would need in a page that is used again is told beside it.
 */
export async function benchPdf() {
  const browser = await launchBrowser();
  try {
    const used = await browser.newPage();
    const css = await readPageStyles();
    const faces = reportFaces();
    const ours: number[] = [];
    const fresh: number[] = [];
    const reused: number[] = [];
    const bytes: number[] = [];
    const browserBytes: number[] = [];
    for (let pair = -warmUps; pair < pairs; pair++) {
      const document = reportOf(pair + warmUps);
      const html = fileOf(document, css).replace("</head>", `<style>${faces}</style></head>`);
      const press = await timed(() => renderReport(document, { brand: plainBrand, createdAt: new Date(0) }));
      const page = await timed(async () => printOn(await browser.newPage(), html));
      const again = await timed(() => printOn(used, html));
      await closeAllBut(used);
      // The first ones warm both up.
      if (pair < 0) continue;
      ours.push(press.milliseconds);
      fresh.push(page.milliseconds);
      reused.push(again.milliseconds);
      bytes.push(press.bytes);
      browserBytes.push(page.bytes);
    }
    const against = (times: readonly number[]) =>
      median(times.map((time, pair) => time / (ours[pair] ?? Number.POSITIVE_INFINITY)));
    const ratio = against(fresh);
    return {
      name: "warm browser / warm press, the board report as tagged PDF",
      ratio,
      goal,
      pass: ratio >= goal,
      reusedPageRatio: against(reused),
      milliseconds: Math.round(median(ours)),
      browserMilliseconds: Math.round(median(fresh)),
      bytes: median(bytes),
      browserBytes: median(browserBytes),
    };
  } finally {
    await browser.close();
  }
}

/** After a breath, so that nobody is charged for what the other still tidies away: a page being closed, a cache cleared. */
async function timed(print: () => Promise<Uint8Array>): Promise<{ milliseconds: number; bytes: number }> {
  await sleep(250);
  const begun = performance.now();
  const { length } = await print();
  return { milliseconds: performance.now() - begun, bytes: length };
}

async function printOn(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html);
  return page.pdf({ format: "A4", printBackground: true, tagged: true, outline: true });
}

async function closeAllBut(kept: Page): Promise<void> {
  const pages =
    kept
      .context()
      .browser()
      ?.contexts()
      .flatMap((context) => context.pages()) ?? [];
  await Promise.all(pages.filter((page) => page !== kept).map((page) => page.close()));
}

/** The faces the pages are set in, as a reader's browser would have fetched them. */
function reportFaces(): string {
  const require = createRequire(import.meta.url);
  const faces = [
    ["Source Sans 3 Variable", "source-sans-3/files/source-sans-3-latin-wght-normal.woff2"],
    ["Source Serif 4 Variable", "source-serif-4/files/source-serif-4-latin-opsz-normal.woff2"],
  ];
  return faces
    .map(([family, file]) => {
      const face = readFileSync(require.resolve(`@fontsource-variable/${file}`)).toString("base64");
      return `@font-face{font-family:"${family}";font-weight:200 900;src:url(data:font/woff2;base64,${face}) format("woff2")}`;
    })
    .join("");
}

function reportOf(turn: number): ReportDocument {
  const instrument = flagship();
  const capabilities = instrument.dimensions.flatMap((dimension) => dimension.capabilities);
  const answers: Answers = Object.fromEntries(
    capabilities.map(({ id }) => [
      id,
      { level: 1 + ((createHash("sha256").update(`${id} ${turn}`).digest()[0] ?? 0) % 4) },
    ]),
  );
  const facts = gatherFacts({
    institution: { name: `Eastmere University ${turn}`, country: null, type: null, size: null, ror: null },
    instrument,
    words: flagshipWords(),
    answers,
    date: "2026-11-21",
    submitted: true,
  });
  return buildReport(facts, english, plainBrand);
}

function fileOf(document: ReportDocument, css: string): string {
  const pictures = chartsOf(document).map((chart) => recordForPage(chart, english));
  return renderReportFile({ document, pictures, translator: english, css });
}
