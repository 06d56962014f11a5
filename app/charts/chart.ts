/**
 * A chart is data: what it found, what it measures, what it shows, and the same numbers as a table.
 * Renderers (browser canvas, recorded SVG, paper) receive nothing else.
 */
export type ChartTable = {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  /** First cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[];
};

/** One row of a dot plot, positions on the level scale. */
export type DotRow = {
  readonly label: string;
  /** Second line of the label, quieter: "one question open". */
  readonly note: string | null;
  /** Where the dot stands; null draws no dot. */
  readonly value: number | null;
  /** Drawn as an open dot with an end-capped bar when given. */
  readonly range: readonly [number, number] | null;
  readonly target: number | null;
  /** Middle half of peers, when a published release allows it. */
  readonly peers: { readonly q1: number; readonly median: number; readonly q3: number } | null;
  /** Words at the row's end: "Level 2 Emerging, index 40". */
  readonly reading: string;
};

export type DotPlot = {
  readonly kind: "dot-plot";
  /** The finding, a sentence. */
  readonly title: string;
  /** What, whom, when. */
  readonly measure: string;
  /** The numbers as a sentence: the text alternative. */
  readonly description: string;
  /** One or two sentences a person could say aloud; may be empty. */
  readonly words: string;
  /** `step` is how far apart the marks of the axis are; left out, 1. `names` stand below the marks. */
  readonly scale: {
    readonly min: number;
    readonly max: number;
    readonly names: readonly string[];
    readonly step?: number;
  };
  readonly rows: readonly DotRow[];
  readonly key: { readonly own: string; readonly open: string; readonly target: string; readonly peers: string };
  readonly table: ChartTable;
};

export type RadarAxis = {
  readonly label: string;
  /** Where the dot stands on this axis; null leaves a gap in the outline. */
  readonly value: number | null;
  /** Drawn as an open dot: a question behind it is not settled. */
  readonly open: boolean;
  readonly target: number | null;
};

/** The second view of a dot plot, with the same words and table; a figure shows it below the plot, never alone. */
export type Radar = Pick<DotPlot, "title" | "measure" | "description" | "words" | "scale" | "key" | "table"> & {
  readonly kind: "radar";
  readonly axes: readonly RadarAxis[];
};

export type Chart = DotPlot | Radar;
