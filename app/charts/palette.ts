/** The colours a chart may use, one name for one meaning. */
export type ChartPalette = {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly edge: string;
  readonly accent: string;
  readonly strip: string;
};

/** Follows the page: the theme's custom properties, so dark mode and print need no second drawing. */
export const webPalette: ChartPalette = {
  paper: "var(--paper)",
  ink: "var(--ink)",
  quiet: "var(--ink-2)",
  line: "var(--line)",
  edge: "var(--edge)",
  accent: "var(--accent)",
  strip: "var(--strip)",
};

/** The light palette as fixed colours; a brand may replace the accent. */
export function paperPalette(accent: string | null): ChartPalette {
  return {
    paper: "#ffffff",
    ink: "#101e24",
    quiet: "#47575d",
    line: "#d6dddf",
    edge: "#758388",
    accent: accent ?? "#005d69",
    strip: "#ccd4d7",
  };
}
