import type { Share } from "../instrument.ts";
import type { Survey } from "../survey-schema.ts";

/** A share as `survey.yaml` counts it; `capability` is null where it weighs a dimension. */
export type CitedShare = Share & { readonly capability: string | null };

/** Every share a survey counts of one source, in questionnaire order. */
export function sharesOf(survey: Survey, source: string): readonly CitedShare[] {
  return survey.dimensions
    .flatMap(({ literature, capabilities }): CitedShare[] => [
      ...(literature === undefined ? [] : [{ ...literature, capability: null }]),
      ...capabilities.flatMap(({ id, evidence }) => (evidence ?? []).map((share) => ({ ...share, capability: id }))),
    ])
    .filter((share) => share.source === source);
}

/** The shares that stand at one of the places a row names. */
export function sharesAt(shares: readonly CitedShare[], cites: readonly string[]): readonly CitedShare[] {
  return shares.filter(({ locator }) => cites.includes(locator));
}

/** The capabilities that count one of these shares, each once. */
export function capabilitiesCounting(shares: readonly CitedShare[]): readonly string[] {
  return [...new Set(shares.flatMap(({ capability }) => capability ?? []))];
}
