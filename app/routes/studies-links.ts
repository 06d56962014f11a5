import { findingsOf, studiesBehind } from "#app/paths.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import type { OpenAssessment } from "./access.server.ts";
import { defaultInstrument } from "./default-instrument.ts";

/** Where the studies behind each question can be read; nothing for an instrument whose studies have no page. */
export function studiesLinks({
  instrument,
  evidence,
}: Pick<OpenAssessment, "instrument" | "evidence">): Readonly<Record<string, string>> {
  if (evidence === null || instrument.id !== defaultInstrument) return {};
  const raised = new Set(evidence.evidence.claims.flatMap(({ counted, also }) => [...counted, ...also]));
  return Object.fromEntries(
    capabilitiesOf(instrument)
      .filter(({ id }) => raised.has(id))
      .map(({ id }) => [id, studiesBehind(id)]),
  );
}

/** Where the findings of one source can be read; null where the platform has no page of it. */
export function studiesOf(
  { instrument, evidence }: Pick<OpenAssessment, "instrument" | "evidence">,
  source: string,
): string | null {
  if (evidence === null || instrument.id !== defaultInstrument) return null;
  return evidence.evidence.papers.some(({ id }) => id === source) ? findingsOf(source) : null;
}
