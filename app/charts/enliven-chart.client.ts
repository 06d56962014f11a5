import type { Chart } from "./chart.ts";
import { drawChart } from "./draw-chart.client.ts";

/** Lets a recorded chart follow the width it is given and the theme: on the screen a canvas takes its place, on paper it stays. */
export function enhance(element: HTMLElement): void {
  const { chart, formats } = element.dataset;
  if (chart === undefined) return;
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  element.append(canvas);
  try {
    const direction = getComputedStyle(element).direction === "rtl" ? "rtl" : "ltr";
    drawChart(canvas, JSON.parse(chart) as Chart, { direction, formats: formats ?? "en" });
    element.dataset.drawn = "";
  } catch (fault) {
    canvas.remove();
    throw fault;
  }
}
