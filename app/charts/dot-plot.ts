import type { ChartConfiguration, ChartDataset } from "chart.js";
import type { DotPlot } from "./chart.ts";
import { type DotPlotLayout, type DotPlotOptions, layOutDotPlot } from "./dot-plot-layout.ts";
import type { ChartPalette } from "./palette.ts";

export type { DotPlotOptions } from "./dot-plot-layout.ts";

type Marks = ChartDataset<"scatter" | "bar", { x: number | [number, number]; y: number }[]>;
export type DotPlotConfiguration = ChartConfiguration<
  "scatter" | "bar",
  { x: number | [number, number]; y: number }[],
  unknown
>;

/** A chart ready for Chart.js: its size and a configuration that is plain data. */
export type ChartDrawing = {
  readonly width: number;
  readonly height: number;
  readonly configuration: DotPlotConfiguration;
};

/** Draws a dot plot in the grammar of the house: strip, median, target, range, dot. */
export function dotPlotConfig(chart: DotPlot, options: DotPlotOptions): ChartDrawing {
  const layout = layOutDotPlot(chart, options);
  return {
    width: layout.width,
    height: layout.height,
    configuration: {
      type: "scatter",
      data: { datasets: marksOf(chart, layout, options.palette) },
      options: {
        responsive: false,
        animation: false,
        events: [],
        layout: { autoPadding: false, padding: paddingOf(layout, options.direction) },
        scales: scalesOf(chart, layout, options),
        plugins: { placedText: { fonts: options.fonts, direction: options.direction, items: [...layout.texts] } },
      },
    },
  };
}

const axisTick = 5;

function paddingOf({ width, height, field }: DotPlotLayout, direction: "ltr" | "rtl") {
  const start = field.left;
  const end = width - field.right;
  return {
    left: direction === "ltr" ? start : end,
    right: direction === "ltr" ? end : start,
    top: field.top,
    bottom: height - field.bottom - axisTick,
  };
}

/** The upright axis counts pixels, so that rows of different height can follow each other. */
function scalesOf(chart: DotPlot, { field, above }: DotPlotLayout, { palette, direction }: DotPlotOptions) {
  return {
    x: {
      type: "linear",
      offset: false,
      min: chart.scale.min,
      max: chart.scale.max,
      reverse: direction === "rtl",
      grid: {
        color: palette.line,
        drawOnChartArea: !above,
        tickColor: palette.edge,
        tickLength: axisTick,
        lineWidth: 1,
      },
      border: { color: palette.edge, width: 1 },
      ticks: { display: false, stepSize: chart.scale.step ?? 1 },
    },
    y: { type: "linear", display: false, offset: false, reverse: true, min: 0, max: field.bottom - field.top },
  } as const;
}

/** Later marks lie on top: Chart.js draws a lower `order` later. */
function marksOf(chart: DotPlot, layout: DotPlotLayout, palette: ChartPalette): Marks[] {
  const rows = chart.rows.map((row, index) => ({ ...row, y: (layout.centres[index] ?? 0) - layout.field.top }));
  const peers = rows.flatMap(({ peers, y }) => (peers === null ? [] : [{ ...peers, y }]));
  const ranges = rows.flatMap(({ range, y }) => (range === null ? [] : [{ low: range[0], high: range[1], y }]));
  const targets = rows.flatMap(({ target, y }) => (target === null ? [] : [{ x: target, y }]));
  const dots = rows.flatMap(({ value, range, y }) => (value === null ? [] : [{ x: value, y, open: range !== null }]));
  const capped = ranges.filter(({ low, high }) => low !== high);
  return [
    tick(layout.above ? levelsOf(chart).flatMap((x) => rows.map(({ y }) => ({ x, y }))) : [], 36, palette.line, 7, 1),
    bar(
      peers.map(({ q1, q3, y }) => ({ x: [q1, q3], y })),
      12,
      palette.strip,
      6,
    ),
    tick(
      peers.map(({ median, y }) => ({ x: median, y })),
      20,
      palette.quiet,
      5,
    ),
    tick(targets, 26, palette.ink, 4),
    bar(
      capped.map(({ low, high, y }) => ({ x: [low, high], y })),
      2,
      palette.accent,
      3,
    ),
    tick(
      capped.flatMap(({ low, high, y }) => [
        { x: low, y },
        { x: high, y },
      ]),
      10,
      palette.accent,
      2,
    ),
    dot(
      dots.filter(({ open }) => !open),
      { radius: 8, fill: palette.accent, ring: palette.paper, ringWidth: 2 },
    ),
    dot(
      dots.filter(({ open }) => open),
      { radius: 6.5, fill: palette.paper, ring: palette.accent, ringWidth: 2.25 },
    ),
  ].filter(({ data }) => data.length > 0);
}

/** Where labels stand above their row, lines through the whole field would strike them out. */
function levelsOf({ scale }: DotPlot): number[] {
  const { min, max, step = 1 } = scale;
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => min + index * step);
}

function bar(data: { x: [number, number]; y: number }[], thickness: number, colour: string, order: number): Marks {
  return {
    type: "bar",
    indexAxis: "y",
    data,
    order,
    grouped: false,
    barThickness: thickness,
    backgroundColor: colour,
    borderRadius: thickness > 4 ? 2 : 0,
    borderSkipped: false,
    inflateAmount: 0,
    clip: false,
  };
}

function tick(data: { x: number; y: number }[], height: number, colour: string, order: number, width = 2): Marks {
  return {
    type: "scatter",
    data,
    order,
    pointStyle: "line",
    pointRotation: 90,
    pointRadius: height / 2,
    pointBorderWidth: width,
    pointBorderColor: colour,
    pointBackgroundColor: colour,
    clip: false,
  };
}

function dot(
  points: readonly { x: number; y: number }[],
  look: { radius: number; fill: string; ring: string; ringWidth: number },
): Marks {
  return {
    type: "scatter",
    data: points.map(({ x, y }) => ({ x, y })),
    order: 1,
    pointStyle: "circle",
    pointRadius: look.radius,
    pointBackgroundColor: look.fill,
    pointBorderColor: look.ring,
    pointBorderWidth: look.ringWidth,
    clip: false,
  };
}
