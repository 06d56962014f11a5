import type { Chart } from "#app/charts/chart.ts";
import type { ReportDocument } from "./document.ts";

/** Every chart of a document in reading order, the cover's first where it has one: the order in which recordings are handed to a view. */
export function chartsOf({ cover, blocks }: Pick<ReportDocument, "cover" | "blocks">): readonly Chart[] {
  return [
    ...(cover.chart === null ? [] : [cover.chart]),
    ...blocks.flatMap((block) => (block.kind === "figure" ? [block.chart] : [])),
  ];
}
