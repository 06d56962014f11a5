import type { Chart, ChartTable } from "#app/charts/chart.ts";
import type { KeyEntry } from "#app/charts/chart-key.ts";
import type { Brand } from "../brand.ts";
import type { Block, CapabilitySheet, CarpetGroup, LevelTable, PhaseLane, ReportDocument } from "../document.ts";
import { columnWeights } from "./column-weights.ts";
import { tintOf } from "./tint.ts";

/** A chart as the template takes it: shapes as SVG, words apart. */
export type PaperChart = {
  readonly title: string;
  readonly measure: string;
  readonly description: string;
  readonly words: string;
  readonly key: readonly KeyEntry[];
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly texts: readonly object[];
};

/** Records a chart; on the cover it stands alone, without the words at the row's end. */
export type DrawChart = (chart: Chart, place: "cover" | "page") => PaperChart;

/** Everything the template reads: final words and resolved choices, so that it only sets type. */
export function paperReport(document: ReportDocument, brand: Brand, logo: string | null, draw: DrawChart) {
  const { cover, caveat } = document;
  const accent = brand.accent ?? "#005d69";
  const disclaimer = document.disclaimer ?? brand.disclaimer;
  const house = brand.organisation ?? cover.organisation;
  const unnamed = house !== document.institution && !cover.subtitle.includes(document.institution);
  return {
    ...languageOf(document.language),
    direction: document.direction,
    title: firstWords(document.title, document.cover.title, document.institution),
    institution: document.institution,
    runningTitle: document.runningTitle,
    caveat,
    disclaimer,
    footLines: linesOf(caveat) + (disclaimer === null ? 0 : linesOf(disclaimer)),
    demonstration: document.demonstration,
    pageLabel: document.pageLabel,
    contentsTitle: firstWords(document.contents.title, document.title, document.institution),
    accent,
    tint: tintOf(accent),
    logo,
    cover: {
      house,
      subject: unnamed ? document.institution : null,
      title: firstWords(cover.title, document.title, document.institution),
      subtitle: cover.subtitle,
      text: brand.coverText,
      lede: cover.lede,
      chart: cover.chart === null ? null : draw(cover.chart, "cover"),
      facts: cover.facts,
    },
    blocks: paperBlocks(document.blocks, draw),
  };
}

/** What stands at the top and at the foot of every page, in a file of its own. */
export function paperEdges(report: ReturnType<typeof paperReport>) {
  const { institution, runningTitle, caveat, disclaimer, demonstration, pageLabel } = report;
  return { institution, runningTitle, caveat, disclaimer, demonstration, pageLabel };
}

/** A heading or title without words is refused by the accessible format. */
function firstWords(...texts: readonly string[]): string {
  return texts.find((text) => text.trim() !== "") ?? "–";
}

/** A typesetting language has two or three letters; private regions (pseudo-languages) are not passed on. */
function languageOf(tag: string): { lang: string; region: string | null } {
  const [language = "en", ...rest] = tag.split("-");
  const region = rest.find((part) => /^[A-Z]{2}$/u.test(part) && !/^X[A-Z]$/u.test(part));
  return { lang: /^[a-z]{2,3}$/iu.test(language) ? language.toLowerCase() : "en", region: region ?? null };
}

/** The foot holds about this many characters a line; the page's lower margin grows with it. */
function linesOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / 95));
}

/** Heading depth counts from 1 and never skips; parts of a block stand one below the heading before them. */
function paperBlocks(blocks: readonly Block[], draw: DrawChart): object[] {
  let depth = 0;
  const filled = blocks.filter((block) => block.kind !== "heading" || block.text.trim() !== "");
  return filled.map((block) => {
    if (block.kind === "heading") depth = block.level === 2 || depth === 0 ? 1 : 2;
    return paperBlock(block, depth, draw);
  });
}

function paperBlock(block: Block, depth: number, draw: DrawChart): object {
  switch (block.kind) {
    case "heading":
      return { ...block, depth };
    case "figure":
      return { kind: block.kind, chart: draw(block.chart, "page") };
    case "table":
      return { kind: block.kind, table: paperTable(block.table) };
    case "levels":
      return { kind: block.kind, table: paperLevels(block.table) };
    case "carpet":
      return { kind: block.kind, groups: block.groups.map(paperGroup) };
    case "phases":
      return { kind: block.kind, phases: block.phases.map((phase) => paperPhase(phase, depth + 1)) };
    case "capability":
      return { kind: block.kind, sheet: paperSheet(block.sheet, depth + 1) };
    default:
      return block;
  }
}

function paperTable(table: ChartTable): object {
  const { weights, tight } = columnWeights(table);
  return {
    caption: table.caption,
    tight,
    columns: table.columns.map((column, index) => ({ ...column, weight: weights[index] ?? 1 })),
    rows: table.rows.map((row) => table.columns.map((_, index) => row[index] ?? "")),
  };
}

/** The column of row headings may come with a heading of its own or without one. */
function paperLevels(table: LevelTable): object {
  const cells = Math.max(0, ...table.rows.map((row) => row.cells.length));
  const columns = table.columns.length > cells ? table.columns : ["", ...table.columns];
  return { ...table, columns };
}

function paperGroup(group: CarpetGroup): object {
  return {
    ...group,
    lines: group.lines.map(({ level, mark, name, note }) => ({
      level,
      name,
      note,
      square: level === null ? mark : String(level),
      after: level === null || mark === String(level) ? "" : mark,
    })),
  };
}

function paperSheet(sheet: CapabilitySheet, depth: number): object {
  const name = firstWords(sheet.name, sheet.id);
  return { ...sheet, name, depth, square: sheet.level === null ? "–" : String(sheet.level) };
}

function paperPhase(phase: PhaseLane, depth: number): object {
  return { ...phase, name: firstWords(phase.name), depth };
}
