import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { codingDocument } from "#app/surveys/evidence/export-coding.ts";
import { openCoding } from "./open.server.ts";
import { jsonFile } from "./send-file.ts";

/** A coding table for programs. */
export function loader(args: LoaderFunctionArgs) {
  const { coding, reading } = openCoding(args);
  return jsonFile(codingDocument(coding, reading), coding.id);
}
