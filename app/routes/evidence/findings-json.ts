import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { claimDocument } from "#app/surveys/evidence/export-claims.ts";
import { chosenClaims } from "./chosen-claims.server.ts";
import { jsonFile } from "./send-file.ts";

/** The findings for programs. */
export function loader(args: LoaderFunctionArgs) {
  const { claims, reading } = chosenClaims(args);
  return jsonFile(claimDocument(claims, reading), "findings");
}
