import type { Translator } from "#app/i18n/translator.ts";
import { figureText } from "#app/surveys/evidence/figure-text.ts";
import type { Lens } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "../facts.ts";

/** How many studies raise each element of a lens, by its id. Elements without a counted finding are absent. */
export function studiesOfElements(
  { evidence }: Pick<AssessmentFacts, "evidence">,
  lens: Lens,
  translator: Translator,
): Readonly<Record<string, string>> {
  const claims = new Map((evidence?.evidence.claims ?? []).map((claim) => [claim.id, claim]));
  return Object.fromEntries(
    lens.elements.flatMap(({ id, finding }) => {
      const claim = finding === undefined ? undefined : claims.get(finding);
      return claim === undefined ? [] : [[id, figureText(claim.figure, translator)]];
    }),
  );
}
