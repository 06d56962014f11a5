import {
  BarController,
  BarElement,
  Chart,
  type ChartItem,
  LinearScale,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  ScatterController,
} from "chart.js";
import type { ChartDrawing } from "./chart-drawing.ts";
import { placedText } from "./text-plugin.ts";

/** Draws with only the parts of Chart.js our charts are made of. The configuration is copied: Chart.js writes into its own. */
export function startChart(place: ChartItem, { configuration }: ChartDrawing): { destroy(): void } {
  Chart.register(ScatterController, BarController, PointElement, BarElement, LinearScale);
  Chart.register(RadarController, LineElement, RadialLinearScale, placedText);
  const copy = structuredClone(configuration);
  return copy.type === "radar" ? new Chart(place, copy) : new Chart(place, copy);
}
