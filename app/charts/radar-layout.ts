import type { Radar } from "./chart.ts";
import { breakLines, type ChartText } from "./chart-text.ts";
import type { DotPlotOptions } from "./dot-plot-layout.ts";

export type RadarOptions = Omit<DotPlotOptions, "withoutReadings" | "rowHeight">;

/** Where everything of a radar stands, in pixels from the top left corner. */
export type RadarLayout = {
  readonly width: number;
  readonly height: number;
  readonly centre: { readonly x: number; readonly y: number };
  readonly radius: number;
  /** Which of the chart's axes stands at each place, clockwise from `startAngle`. */
  readonly order: readonly number[];
  /** Degrees clockwise from the top to the first place. */
  readonly startAngle: number;
  readonly texts: readonly ChartText[];
};

const labelLine = 19;
const gap = 12;

/** Places the axes in the order of the instrument, clockwise; from right to left counter-clockwise. */
export function layOutRadar(chart: Radar, options: RadarOptions): RadarLayout {
  const count = chart.axes.length;
  const step = 360 / count;
  // With four or eight axes, half a step keeps every one of them from pointing straight to the side, where a label has least room.
  const half = count % 4 === 0;
  const order = readingOrder(count, half, options.direction);
  const startAngle = half ? step / 2 : 0;
  const angles = order.map((_, place) => ((startAngle + place * step) * Math.PI) / 180);
  const labels = order.map((axis) => chart.axes[axis]?.label ?? "");
  const radius = radiusFor(labels, angles, half, options);
  const x = Math.round(options.width / 2);
  const placed = angles.map((angle, place) => placeLabel(labels[place] ?? "", angle, x, radius, options));
  const above = Math.ceil(Math.max(radius, ...placed.map(({ top }) => -top)));
  const below = Math.ceil(Math.max(radius * (half ? Math.cos(Math.PI / count) : 1), ...placed.map((p) => p.bottom)));
  const centre = { x, y: above + 4 };
  const words = placed.flatMap(({ texts }) => texts.map((text) => ({ ...text, y: text.y + centre.y })));
  const numbers = levelNumbers(chart, centre, radius, half ? Math.cos(Math.PI / count) : 1, options);
  return {
    width: options.width,
    height: centre.y + below + 6,
    centre,
    radius,
    order,
    startAngle,
    texts: [...words, ...numbers],
  };
}

/** Mirrored, the first axis keeps its place at the top and the others follow on the other side. */
function readingOrder(count: number, half: boolean, direction: "ltr" | "rtl"): readonly number[] {
  const clockwise = Array.from({ length: count }, (_, place) => place);
  if (direction === "ltr") return clockwise;
  return clockwise.map((place) => (half ? count - 1 - place : (count - place) % count));
}

/** As large as the labels at the sides allow. */
function radiusFor(labels: readonly string[], angles: readonly number[], half: boolean, options: RadarOptions): number {
  const largest = (options.width < 480 ? 108 : 150) + (half ? 36 : 0);
  const room = angles.map((angle, place) => {
    const side = Math.abs(Math.sin(angle));
    if (!isBeside(angle)) return largest;
    const words = (labels[place] ?? "").split(/\s+/u).map((word) => options.measure(word, labelSize(options), 600));
    return (options.width / 2 - gap - 4 - Math.max(...words)) / side;
  });
  return Math.round(Math.max(72, Math.min(largest, ...room)));
}

function labelSize({ width }: RadarOptions): 13 | 15 {
  return width < 480 ? 13 : 15;
}

function isBeside(angle: number): boolean {
  return Math.abs(Math.cos(angle)) < 0.5;
}

type PlacedLabel = { readonly texts: readonly ChartText[]; readonly top: number; readonly bottom: number };

/** Beside, above or below the end of its axis; upright positions count from the centre. */
function placeLabel(label: string, angle: number, centre: number, radius: number, options: RadarOptions): PlacedLabel {
  const size = labelSize(options);
  const [side, up] = [Math.sin(angle), Math.cos(angle)];
  const beside = isBeside(angle);
  const end = centre + (radius + (beside ? gap : 0)) * side;
  const align = Math.abs(side) < 0.01 ? "center" : side > 0 ? "left" : "right";
  const outside = align === "left" ? options.width - end : align === "right" ? end : options.width;
  const width = beside ? outside : Math.max(outside, options.width / 2 - 8);
  const lines = breakLines(label, width, 3, (text) => options.measure(text, size, 600));
  const longest = Math.max(0, ...lines.map((line) => options.measure(line, size, 600)));
  const shift = Math.max(0, longest - outside);
  const x = align === "left" ? end - shift : align === "right" ? end + shift : end;
  const height = lines.length * labelLine;
  const tip = -radius * up;
  const top = beside ? tip - height / 2 : up > 0 ? tip - gap - height : tip + gap;
  const text = { x, align, size, weight: 600, colour: options.palette.ink } as const;
  return {
    texts: lines.map((line, place) => ({ ...text, text: line, y: top + place * labelLine + 14.5 })),
    top,
    bottom: top + height,
  };
}

/** Level numbers stand over the rings, at the axis that points up or in the middle of the edge there. */
function levelNumbers(
  chart: Radar,
  centre: RadarLayout["centre"],
  radius: number,
  share: number,
  options: RadarOptions,
): readonly ChartText[] {
  const { min, max } = chart.scale;
  const numbers = new Intl.NumberFormat(options.formats);
  const levels = Array.from({ length: Math.floor(max - min) + 1 }, (_, index) => index);
  const onAxis = share === 1;
  const start = options.direction === "ltr" ? 1 : -1;
  return levels.map((index) => ({
    text: numbers.format(min + index),
    x: centre.x + (onAxis ? 5 * start : 0),
    y: centre.y - (radius * share * index) / Math.max(1, max - min) - 3,
    align: !onAxis ? "center" : start === 1 ? "left" : "right",
    size: 13,
    weight: 600,
    colour: options.palette.quiet,
  }));
}
