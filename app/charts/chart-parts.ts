import { BarController, BarElement, Chart, LinearScale, PointElement, ScatterController } from "chart.js";
import { placedText } from "./text-plugin.ts";

/** Chart.js with only the parts our charts are made of. */
export function chartParts(): typeof Chart {
  Chart.register(ScatterController, BarController, PointElement, BarElement, LinearScale, placedText);
  return Chart;
}
