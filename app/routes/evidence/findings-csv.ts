import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { claimTable } from "#app/surveys/evidence/export-claims.ts";
import { chosenClaims } from "./chosen-claims.server.ts";
import { csvFile } from "./send-file.ts";

/** The findings for a spreadsheet. */
export function loader(args: LoaderFunctionArgs) {
  const { claims, reading } = chosenClaims(args);
  return csvFile(claimTable(claims, reading), "findings");
}
