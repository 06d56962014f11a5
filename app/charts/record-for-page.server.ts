import type { Translator } from "#app/i18n/translator.ts";
import type { Chart } from "./chart.ts";
import type { RecordedChart } from "./chart-figure.tsx";
import { webPalette } from "./palette.ts";
import { recordChart } from "./record-svg.server.ts";

const fonts = 'var(--sans, "Source Sans 3 Variable", "Source Sans 3", "Segoe UI", Roboto, Arial, sans-serif)';

/** The two recordings a page needs, in the theme's own colours and fonts. */
export function recordForPage(chart: Chart, { direction, formats }: Translator): RecordedChart {
  const options = { palette: webPalette, fonts, direction, formats };
  return {
    wide: recordChart(chart, { ...options, width: 720 }),
    narrow: recordChart(chart, { ...options, width: 340 }),
  };
}
