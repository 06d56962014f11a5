import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { codingTable } from "#app/surveys/evidence/export-coding.ts";
import { openCoding } from "./open.server.ts";
import { csvFile } from "./send-file.ts";

/** A coding table for a spreadsheet. */
export function loader(args: LoaderFunctionArgs) {
  const { coding, reading } = openCoding(args);
  return csvFile(codingTable(coding, reading), coding.id);
}
