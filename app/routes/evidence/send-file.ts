import type { ChartTable } from "#app/charts/chart.ts";
import { csvText } from "#app/charts/csv-text.ts";
import { fileName } from "#app/platform/file-name.ts";

/** A table to download as CSV. */
export function csvFile(table: ChartTable, name: string): Response {
  return file(csvText(table), "text/csv", name, "csv");
}

/** A document to download as JSON. */
export function jsonFile(document: unknown, name: string): Response {
  return file(`${JSON.stringify(document, null, 2)}\n`, "application/json", name, "json");
}

function file(text: string, type: string, name: string, extension: string): Response {
  return new Response(text, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${fileName("waymark-evidence", name, extension)}"`,
    },
  });
}
