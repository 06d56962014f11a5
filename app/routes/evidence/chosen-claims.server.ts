import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { claimsThatFit, readClaimFilter } from "#app/surveys/evidence/claim-filter.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { openEvidence } from "./open.server.ts";

/** The findings the address asks for, to be written to a file. */
export function chosenClaims(args: LoaderFunctionArgs) {
  const { instrument, reading } = openEvidence(args);
  const capabilities = capabilitiesOf(instrument).map(({ id }) => id);
  const filter = readClaimFilter(new URL(args.request.url).searchParams, reading.evidence, capabilities);
  return { claims: claimsThatFit(reading.evidence, filter), reading };
}
