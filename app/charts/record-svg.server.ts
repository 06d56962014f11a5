import { CanvasRecorder, type Drawn, type DrawnText } from "./canvas-recorder.ts";
import type { Chart } from "./chart.ts";
import { chartDrawing } from "./chart-drawing.ts";
import type { DotPlotOptions } from "./dot-plot.ts";
import { measureText } from "./measure-text.server.ts";
import { startChart } from "./start-chart.ts";
import { writeSvg } from "./write-svg.ts";

export type RecordOptions = Omit<DotPlotOptions, "measure">;

/** A chart as vectors whose text is still text, for first paint and for files. */
export function recordChart(chart: Chart, options: RecordOptions): string {
  return writeSvg({ ...draw(chart, options), direction: options.direction });
}

/** The same picture with its words apart, for a page that sets type better than an SVG does. */
export type ChartPicture = {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly texts: readonly DrawnText[];
};

export function recordPicture(chart: Chart, options: RecordOptions): ChartPicture {
  const { width, height, drawn } = draw(chart, options);
  const shapes = drawn.filter((item) => item.kind === "path");
  return {
    width,
    height,
    svg: writeSvg({ width, height, direction: options.direction, drawn: shapes }),
    texts: drawn.filter((item) => item.kind === "text"),
  };
}

function draw(chart: Chart, options: RecordOptions): { width: number; height: number; drawn: readonly Drawn[] } {
  const drawing = chartDrawing(chart, { ...options, measure: measureText });
  const { width, height } = drawing;
  const recorder = new CanvasRecorder(width, height, measureText);
  // The recorder stands in for a canvas: it offers the part of one that Chart.js uses.
  const drawnChart = startChart(recorder.canvas as unknown as HTMLCanvasElement, drawing);
  const drawn = [...recorder.drawn];
  drawnChart.destroy();
  return { width, height, drawn };
}
