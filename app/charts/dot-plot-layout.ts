import type { DotPlot, DotRow } from "./chart.ts";
import { breakLines, type ChartText, type MeasureText } from "./chart-text.ts";
import type { ChartPalette } from "./palette.ts";

export type DotPlotOptions = {
  /** In pixels; below 480 labels move above their row and level names are left out. */
  readonly width: number;
  readonly palette: ChartPalette;
  /** A CSS font list. */
  readonly fonts: string;
  readonly direction: "ltr" | "rtl";
  /** The tag `Intl` formats numbers with. */
  readonly formats: string;
  readonly measure: MeasureText;
  /** Leaves the words at the row's end out: for a cover. */
  readonly withoutReadings?: boolean;
  readonly rowHeight?: number;
};

/** Where everything of a dot plot stands, in pixels from the top left corner. */
export type DotPlotLayout = {
  readonly width: number;
  readonly height: number;
  /** The field of marks between the first and the last level. */
  readonly field: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Whether labels stand above their row instead of beside it. */
  readonly above: boolean;
  /** The height of each row's dot. */
  readonly centres: readonly number[];
  readonly texts: readonly ChartText[];
};

const labelSize = 15;
const noteSize = 13;
const axisSize = 13;
const labelLine = 19;
const noteLine = 17;
const top = 6;

/** Places labels, readings and axis words of a dot plot around the field its marks are drawn in. */
export function layOutDotPlot(chart: DotPlot, options: DotPlotOptions): DotPlotLayout {
  const narrow = options.width < 480;
  const columns = narrow ? narrowColumns(options.width) : wideColumns(chart, options);
  let y = top;
  const centres: number[] = [];
  const texts: ChartText[] = [];
  for (const row of chart.rows) {
    const words = wordsOf(row, columns, options);
    const place = narrow ? placeAbove(words, y, options) : placeBeside(words, columns, y, options);
    texts.push(...place.texts);
    centres.push(place.centre);
    y += place.height;
  }
  const named = !narrow && namesFit(chart, columns, options);
  texts.push(...axisTexts(chart, columns, y, named, options));
  return {
    width: options.width,
    height: y + (named ? 44 : 28),
    field: { left: columns.fieldStart, right: columns.fieldEnd, top, bottom: y },
    above: narrow,
    centres,
    texts: options.direction === "rtl" ? texts.map((text) => mirror(text, options.width)) : texts,
  };
}

/** Columns as if read from left to right; right-to-left mirrors the finished layout. */
type Columns = { label: number; fieldStart: number; fieldEnd: number; reading: number; readingWidth: number };

function narrowColumns(width: number): Columns {
  return { label: width, fieldStart: 12, fieldEnd: width - 12, reading: 0, readingWidth: width };
}

function wideColumns(chart: DotPlot, options: DotPlotOptions): Columns {
  const { width, measure } = options;
  const longest = (texts: readonly string[], weight: number) =>
    Math.ceil(Math.max(0, ...texts.map((text) => measure(text, labelSize, weight))));
  const labels = longest(
    chart.rows.map((row) => row.label),
    600,
  );
  const notes = longest(
    chart.rows.map((row) => row.note ?? ""),
    400,
  );
  const label = Math.min(Math.max(labels, notes, 88), Math.round(width * 0.27));
  const fieldStart = label + 32;
  if (options.withoutReadings === true) {
    const overhang = measure(chart.scale.names.at(-1) ?? "", axisSize, 400) / 2;
    return { label, fieldStart, fieldEnd: width - Math.max(14, Math.ceil(overhang)), reading: width, readingWidth: 0 };
  }
  const readings = longest(
    chart.rows.map((row) => row.reading),
    400,
  );
  const readingWidth = Math.min(Math.max(readings, 40), Math.round(width * 0.22));
  return { label, fieldStart, fieldEnd: width - readingWidth - 38, reading: width - readingWidth, readingWidth };
}

type RowWords = { label: readonly string[]; note: readonly string[]; reading: readonly string[] };

function wordsOf(row: DotRow, columns: Columns, options: DotPlotOptions): RowWords {
  const lines = (text: string, width: number, size: number, weight: number) =>
    text === "" ? [] : breakLines(text, width, 3, (part) => options.measure(part, size, weight));
  return {
    label: lines(row.label, columns.label, labelSize, 600),
    note: lines(row.note ?? "", columns.label, noteSize, 400),
    reading: options.withoutReadings === true ? [] : lines(row.reading, columns.readingWidth, labelSize, 400),
  };
}

type Placed = { texts: ChartText[]; centre: number; height: number };

function placeBeside(words: RowWords, columns: Columns, y: number, options: DotPlotOptions): Placed {
  const labelHeight = words.label.length * labelLine + words.note.length * noteLine;
  const readingHeight = words.reading.length * labelLine;
  const height = Math.max(options.rowHeight ?? 44, labelHeight + 14, readingHeight + 14);
  const centre = y + height / 2;
  const labelTop = centre - labelHeight / 2;
  return {
    centre,
    height,
    texts: [
      ...labelTexts(words.label, 0, labelTop, options),
      ...noteTexts(words.note, noteSize, 0, labelTop + words.label.length * labelLine, options),
      ...noteTexts(words.reading, labelSize, columns.reading, centre - readingHeight / 2, options),
    ],
  };
}

/** On a phone the reading already says what the note says, so the note stays in the table. */
function placeAbove(words: RowWords, y: number, options: DotPlotOptions): Placed {
  const wordsHeight = (words.label.length + words.reading.length) * labelLine;
  return {
    centre: y + 4 + wordsHeight + 20,
    height: wordsHeight + 46,
    texts: [
      ...labelTexts(words.label, 0, y + 4, options),
      ...noteTexts(words.reading, labelSize, 0, y + 4 + words.label.length * labelLine, options),
    ],
  };
}

function labelTexts(lines: readonly string[], x: number, y: number, options: DotPlotOptions): ChartText[] {
  return lines.map((text, index) => ({
    text,
    x,
    y: y + index * labelLine + 14.5,
    align: "left",
    size: labelSize,
    weight: 600,
    colour: options.palette.ink,
  }));
}

function noteTexts(lines: readonly string[], size: number, x: number, y: number, options: DotPlotOptions): ChartText[] {
  const step = size === noteSize ? noteLine : labelLine;
  const baseline = size === noteSize ? 13 : 14.5;
  const line = { x, align: "left", size, weight: 400, colour: options.palette.quiet } as const;
  return lines.map((text, index) => ({ ...line, text, y: y + index * step + baseline }));
}

function namesFit(chart: DotPlot, columns: Columns, options: DotPlotOptions): boolean {
  const step = (columns.fieldEnd - columns.fieldStart) / Math.max(1, chart.scale.max - chart.scale.min);
  return (
    chart.scale.names.length > 0 && chart.scale.names.every((name) => options.measure(name, axisSize, 400) <= step - 8)
  );
}

function axisTexts(chart: DotPlot, columns: Columns, y: number, named: boolean, options: DotPlotOptions): ChartText[] {
  const { min, max, names, step = 1 } = chart.scale;
  const numbers = new Intl.NumberFormat(options.formats);
  const levels = Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => index);
  return levels.flatMap((index) => {
    const x = columns.fieldStart + ((columns.fieldEnd - columns.fieldStart) * index * step) / Math.max(1, max - min);
    const place = { x, align: "center", size: axisSize } as const;
    const number = numbers.format(min + index * step);
    const name = names[index];
    return [
      { ...place, text: number, y: y + 21, weight: 600, colour: options.palette.ink } as const,
      ...(named && name !== undefined
        ? [{ ...place, text: name, y: y + 38, weight: 400, colour: options.palette.quiet } as const]
        : []),
    ];
  });
}

function mirror(text: ChartText, width: number): ChartText {
  const align = text.align === "left" ? "right" : text.align === "right" ? "left" : "center";
  return { ...text, x: width - text.x, align };
}
