import type { ChartConfiguration, ChartDataset } from "chart.js";
import type { Radar } from "./chart.ts";
import { layOutRadar, type RadarLayout, type RadarOptions } from "./radar-layout.ts";

export type { RadarOptions } from "./radar-layout.ts";

type Outline = ChartDataset<"radar", (number | null)[]>;
export type RadarConfiguration = ChartConfiguration<"radar", (number | null)[], unknown>;
export type RadarDrawing = {
  readonly width: number;
  readonly height: number;
  readonly configuration: RadarConfiguration;
};

/** Draws at most two outlines without fill: the target in ink with its ticks, and over it one's own with its dots. */
export function radarConfig(chart: Radar, options: RadarOptions): RadarDrawing {
  const layout = layOutRadar(chart, options);
  const { width, height, centre, radius } = layout;
  return {
    width,
    height,
    configuration: {
      type: "radar",
      data: { labels: layout.order.map(String), datasets: outlinesOf(chart, layout, options) },
      options: {
        responsive: false,
        animation: false,
        events: [],
        layout: {
          autoPadding: false,
          padding: {
            left: centre.x - radius,
            right: width - centre.x - radius,
            top: centre.y - radius,
            bottom: height - centre.y - radius,
          },
        },
        scales: { r: scaleOf(chart, layout, options) },
        plugins: { placedText: { fonts: options.fonts, direction: options.direction, items: [...layout.texts] } },
      },
    },
  };
}

function scaleOf({ scale }: Radar, { startAngle }: RadarLayout, { palette }: RadarOptions) {
  return {
    min: scale.min,
    max: scale.max,
    startAngle,
    ticks: { display: false, stepSize: 1 },
    pointLabels: { display: false },
    grid: { color: palette.line, lineWidth: 1 },
    angleLines: { color: palette.line, lineWidth: 1 },
  } as const;
}

/** Chart.js draws a lower `order` later: one's own outline lies on top. */
function outlinesOf(chart: Radar, { order, startAngle }: RadarLayout, { palette }: RadarOptions): Outline[] {
  const axes = order.flatMap((place) => chart.axes[place] ?? []);
  const step = 360 / axes.length;
  const outline = { fill: false, spanGaps: false, clip: false, borderWidth: 2 } as const;
  const target: Outline = {
    ...outline,
    order: 2,
    data: axes.map((axis) => axis.target),
    borderColor: palette.ink,
    pointStyle: "line",
    pointRadius: 8,
    pointRotation: axes.map((_, place) => startAngle + place * step),
    pointBorderWidth: 2,
    pointBorderColor: palette.ink,
  };
  const own: Outline = {
    ...outline,
    order: 1,
    data: axes.map((axis) => axis.value),
    borderColor: palette.accent,
    pointStyle: "circle",
    pointRadius: axes.map(({ open }) => (open ? 5.5 : 7)),
    pointBackgroundColor: axes.map(({ open }) => (open ? palette.paper : palette.accent)),
    pointBorderColor: axes.map(({ open }) => (open ? palette.accent : palette.paper)),
    pointBorderWidth: 2,
  };
  return [target, own].filter(({ data }) => data.some((value) => value !== null));
}
