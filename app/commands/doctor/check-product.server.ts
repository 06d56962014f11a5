import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Chart } from "#app/charts/chart.ts";
import { plainBrand } from "#app/reports/brand.ts";
import type { ReportDocument } from "#app/reports/document.ts";
import { renderReport } from "#app/reports/pdf/render-pdf.server.ts";
import { reportFonts } from "#app/reports/pdf/report-fonts.ts";
import { loadInstalledInstruments } from "#app/surveys/installed-instruments.server.ts";
import { bad, type Finding, good } from "./finding.ts";

/** Looks at what was installed: the runtime, the pages, the questionnaires, and whether a report can be printed. */
export async function checkProduct(root: string, own: string | null, now: Date): Promise<readonly Finding[]> {
  return [checkRuntime(), checkPages(root), await checkInstruments(root, own), checkFonts(), await checkPaper(now)];
}

function checkRuntime(): Finding {
  const name = "Node";
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const found = `${process.versions.node} on ${process.platform}-${process.arch}.`;
  if (major > 22 || (major === 22 && minor >= 14)) return good(name, found);
  return bad(
    name,
    found,
    "Waymark needs Node 22.14 or newer. Run npm ci, which installs one, and start with npx waymark.",
  );
}

function checkPages(root: string): Finding {
  const there = existsSync(join(root, "build/server/index.js")) && existsSync(join(root, "build/client"));
  if (there) return good("pages", "Built.");
  return bad("pages", "Not built yet.", "Run npm run build.");
}

async function checkInstruments(root: string, own: string | null): Promise<Finding> {
  const name = "questionnaires";
  const load = await loadInstalledInstruments(own, root);
  if (!load.ok) {
    const [first] = load.problems;
    const place = first === undefined ? "" : ` ${first.file}:${first.line}:${first.column}: ${first.message}`;
    return bad(
      name,
      `${load.problems.length} mistakes, so nothing is loaded.${place}`,
      "Run npx waymark instrument check surveys to see them all.",
    );
  }
  const { instruments, trees } = load.library;
  const all = [...instruments.map(({ instrument }) => instrument), ...trees.map(({ tree }) => tree)];
  const names = all.map(({ id, version }) => `${id} ${version}`);
  return good(name, `${names.join(", ")}.`);
}

function checkFonts(): Finding {
  const { resolve } = createRequire(import.meta.url);
  const missing = reportFonts.filter((file) => {
    try {
      return !existsSync(resolve(`@expo-google-fonts/${file}`));
    } catch {
      return true;
    }
  });
  if (missing.length === 0) return good("fonts", `All ${reportFonts.length} for printed reports are there.`);
  return bad("fonts", `Missing: ${missing.join(", ")}.`, "Run npm ci: reports cannot be printed without them.");
}

async function checkPaper(now: Date): Promise<Finding> {
  const name = "paper";
  const began = performance.now();
  try {
    const pdf = await renderReport(trial, { brand: plainBrand, createdAt: now });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (Buffer.from(pdf.subarray(0, 5)).toString() !== "%PDF-") throw new Error("What came out is no PDF.");
    return good(name, `A page was printed as PDF in ${seconds} s.`);
  } catch (error) {
    return bad(name, error instanceof Error ? error.message : String(error), "Run npm ci to repair the installation.");
  }
}

const trialChart: Chart = {
  kind: "dot-plot",
  title: "A trial chart",
  measure: "",
  description: "One dot.",
  words: "",
  scale: { min: 1, max: 2, names: ["one", "two"] },
  rows: [{ label: "Trial", note: null, value: 1, range: null, target: null, peers: null, reading: "1" }],
  key: { own: "", open: "", target: "", peers: "" },
  table: { caption: "A trial table", columns: [{ label: "Trial", numeric: false }], rows: [["1"]] },
};

const trial: ReportDocument = {
  language: "en",
  direction: "ltr",
  title: "A trial page",
  institution: "Waymark",
  cover: { organisation: "Waymark", title: "A trial page", subtitle: "", lede: "", chart: trialChart, facts: [] },
  runningTitle: "A trial page",
  caveat: "Printed by waymark doctor.",
  disclaimer: null,
  demonstration: null,
  contents: { title: "Contents" },
  pageLabel: "Page",
  blocks: [
    { kind: "heading", level: 2, text: "A trial page", id: "trial" },
    { kind: "paragraph", text: "Printed by waymark doctor.", tone: "normal" },
  ],
};
