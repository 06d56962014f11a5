import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { chartKey } from "#app/charts/chart-key.ts";
import { paperPalette } from "#app/charts/palette.ts";
import { recordPicture } from "#app/charts/record-svg.server.ts";
import { productRoot } from "#app/platform/product.server.ts";
import type { Brand } from "../brand.ts";
import type { ReportDocument } from "../document.ts";
import { missingGlyphs } from "./missing-glyphs.ts";
import { type DrawChart, paperEdges, paperReport } from "./paper-report.ts";
import { mapTexts, printableText } from "./printable-text.ts";
import { reportFonts } from "./report-fonts.ts";

export type PrintOrder = {
  readonly document: ReportDocument;
  readonly brand: Brand;
  /** Seconds since 1970: written into the file, so that the same order gives the same bytes. */
  readonly createdAt: number;
  readonly standard: "ua-1" | "a-2a";
};

export type PdfPress = {
  print(order: PrintOrder): Uint8Array;
  /** Lets go of what the last reports had no use for. To be called after each, when nobody waits for it. */
  tidy(): void;
};

/** Reports of one questionnaire share most of their words; what so many in a row did without is forgotten. */
const reportsRemembered = 5;

const folder = join(productRoot, "app/reports/pdf");
const template = join(folder, "template.typ");

/** Loads the fonts once. Printing is synchronous and takes a fifth of a second: never on a server's own thread. */
export function openPdfPress(): PdfPress {
  const require = createRequire(import.meta.url);
  const fontBlobs = reportFonts.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)));
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
  return {
    print(order) {
      try {
        return printWithKnownGlyphs(compiler, order);
      } finally {
        compiler.resetShadow();
      }
    },
    tidy() {
      // The cache is global and would keep every report ever printed.
      compiler.evictCache(reportsRemembered);
    },
  };
}

/** A character without a glyph stops the export, so the next attempt prints a box in its place. */
function printWithKnownGlyphs(compiler: NodeCompiler, order: PrintOrder): Uint8Array {
  const missing: string[] = [];
  for (let attempt = 1; ; attempt += 1) {
    try {
      return printOnce(compiler, order, missing);
    } catch (fault) {
      const message = messageOf(fault);
      const found = missingGlyphs(message).filter((text) => !missing.includes(text));
      if (found.length === 0 || attempt === 12) throw new Error(explain(compiler, message));
      missing.push(...found);
    }
  }
}

function printOnce(compiler: NodeCompiler, order: PrintOrder, missing: readonly string[]): Uint8Array {
  const print = (text: string) => printableText(text, missing);
  const document = mapTexts(order.document, print);
  const { logo, ...words } = order.brand;
  const brand: Brand = { ...mapTexts(words, print), logo };
  const logoFile = logo === null ? null : `logo.${logo.format}`;
  if (logo !== null && logoFile !== null) {
    compiler.mapShadow(join(folder, logoFile), Buffer.from(logo.base64, "base64"));
  }
  const report = paperReport(document, brand, logoFile, chartDrawer(document, brand));
  compiler.mapShadow(join(folder, "report.json"), Buffer.from(JSON.stringify(report)));
  compiler.mapShadow(join(folder, "edges.json"), Buffer.from(JSON.stringify(paperEdges(report))));
  return compiler.pdf(
    { mainFilePath: template },
    { pdfStandard: order.standard, pdfTags: true, creationTimestamp: order.createdAt },
  );
}

/** Pixels across the 174 mm between the margins: more of them make the same words smaller. */
const coverWidth = 658;
const pageWidth = 740;

function chartDrawer(document: ReportDocument, brand: Brand): DrawChart {
  const look = {
    palette: paperPalette(brand.accent),
    fonts: '"Source Sans 3"',
    direction: document.direction,
    formats: document.language,
  };
  return (chart, place) => ({
    title: chart.title,
    measure: chart.measure,
    description: chart.description,
    words: chart.words,
    key: chartKey(chart),
    ...recordPicture(
      chart,
      place === "cover"
        ? { ...look, width: coverWidth, withoutReadings: true, rowHeight: 56 }
        : { ...look, width: pageWidth },
    ),
  });
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/** The typesetter throws its diagnostics as text; a fault in the template says nothing until it is asked. */
function explain(compiler: NodeCompiler, message: string): string {
  const causes = [...message.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map((match) => match[1] ?? "");
  const fallback = causes.length > 0 ? causes : diagnose(compiler);
  return [...new Set(fallback.length > 0 ? fallback : [message || "no cause was given"])].join("; ");
}

function diagnose(compiler: NodeCompiler): string[] {
  const error = compiler.compile({ mainFilePath: template }).takeDiagnostics();
  if (error === null) return [];
  return compiler.fetchDiagnostics(error).map((diagnostic: { message?: unknown }) => String(diagnostic.message));
}
