import type { Chart } from "./chart.ts";
import { drawChart } from "./draw-chart.client.ts";

/** Lets a recorded chart follow the width it is given and the theme: the canvas takes the place of the recording. */
export function enhance(element: HTMLElement): void {
  const { chart, formats } = element.dataset;
  if (chart === undefined) return;
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  const recorded = [...element.children];
  element.append(canvas);
  try {
    const direction = getComputedStyle(element).direction === "rtl" ? "rtl" : "ltr";
    drawChart(canvas, JSON.parse(chart) as Chart, { direction, formats: formats ?? "en" });
    for (const recording of recorded) recording.remove();
  } catch (fault) {
    canvas.remove();
    throw fault;
  }
}
