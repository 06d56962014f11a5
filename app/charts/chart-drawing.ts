import type { Chart } from "./chart.ts";
import { type ChartDrawing as DotPlotDrawing, type DotPlotOptions, dotPlotConfig } from "./dot-plot.ts";
import { type RadarDrawing, radarConfig } from "./radar.ts";

/** A chart ready for Chart.js: its size and a configuration that is plain data. */
export type ChartDrawing = DotPlotDrawing | RadarDrawing;

/** Every kind of chart in the grammar of the house. */
export function chartDrawing(chart: Chart, options: DotPlotOptions): ChartDrawing {
  return chart.kind === "radar" ? radarConfig(chart, options) : dotPlotConfig(chart, options);
}
