import type { Chart } from "./chart.ts";
import { chartDrawing } from "./chart-drawing.ts";
import type { MeasureText } from "./chart-text.ts";
import { type ChartPalette, webPalette } from "./palette.ts";
import { startChart } from "./start-chart.ts";

export type DrawOptions = { readonly direction: "ltr" | "rtl"; readonly formats: string };

/**
 * Draws a chart on a canvas, in the colours the page shows, as wide as the element around it.
 * It follows the theme and the width until it is destroyed.
 */
export function drawChart(canvas: HTMLCanvasElement, chart: Chart, options: DrawOptions): { destroy(): void } {
  const holder = canvas.parentElement ?? canvas;
  let drawn: { destroy(): void } | null = null;
  let width = 0;

  const draw = () => {
    width = Math.max(280, Math.floor(holder.clientWidth));
    const fonts = getComputedStyle(holder).fontFamily;
    const look = { palette: readPalette(holder), fonts, measure: measureWith(fonts) };
    const drawing = chartDrawing(chart, { ...options, ...look, width });
    drawn?.destroy();
    canvas.style.width = `${width}px`;
    canvas.style.height = `${drawing.height}px`;
    canvas.width = width;
    canvas.height = drawing.height;
    drawn = startChart(canvas, drawing);
  };

  const schemes = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
  const theme = new MutationObserver(draw);
  const size = new ResizeObserver(() => {
    if (Math.floor(holder.clientWidth) !== width) draw();
  });
  draw();
  for (const scheme of schemes) scheme.addEventListener("change", draw);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme", "class"] });
  size.observe(holder);
  void document.fonts.ready.then(() => {
    if (drawn !== null) draw();
  });

  return {
    destroy() {
      for (const scheme of schemes) scheme.removeEventListener("change", draw);
      theme.disconnect();
      size.disconnect();
      drawn?.destroy();
      drawn = null;
    },
  };
}

/** A custom property may hold `light-dark(…)`; only a computed colour says which half counts here. */
function readPalette(holder: Element): ChartPalette {
  const probe = document.createElement("span");
  probe.hidden = true;
  // Otherwise a forced theme answers with the colour of text, whatever is asked.
  probe.style.setProperty("forced-color-adjust", "none");
  holder.append(probe);
  const read = (colour: string) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const palette: ChartPalette = {
    paper: read(webPalette.paper),
    ink: read(webPalette.ink),
    quiet: read(webPalette.quiet),
    line: read(webPalette.line),
    edge: read(webPalette.edge),
    accent: read(webPalette.accent),
    strip: read(webPalette.strip),
  };
  probe.remove();
  return palette;
}

function measureWith(fonts: string): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  return (text, size, weight) => {
    if (context === null) return text.length * size * 0.5;
    context.font = `${weight} ${size}px ${fonts}`;
    return context.measureText(text).width;
  };
}
