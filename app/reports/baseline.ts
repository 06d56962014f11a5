import type { Translator } from "#app/i18n/translator.ts";
import type { AssessmentFacts } from "./facts.ts";
import { dimensionList } from "./naming.ts";
import { openCapabilities, standingOf } from "./standing.ts";

/** What must be looked at before there is a roadmap, dimension by dimension, with the questions still open there. */
export type MissingBaseline = readonly { readonly dimension: string; readonly open: readonly string[] }[];

/**
 * What keeps a roadmap back, because stock has not been taken: the dimensions of which fewer than four fifths of the
 * questions have an answer, as for a score. Null once a roadmap may be shown.
 */
export function missingBaseline(facts: AssessmentFacts): MissingBaseline | null {
  const standing = standingOf(facts);
  if (standing.kind !== "nothing-answered" && standing.kind !== "too-little") return null;
  const open = new Set(openCapabilities(facts).map(({ id }) => id));
  const wanted = standing.kind === "too-little" ? standing.dimensions : facts.instrument.dimensions.map(({ id }) => id);
  return facts.instrument.dimensions
    .filter(({ id }) => wanted.includes(id))
    .map(({ id, capabilities }) => ({
      dimension: id,
      open: capabilities.flatMap((capability) => (open.has(capability.id) ? [capability.id] : [])),
    }));
}

/** Why there is no roadmap yet, in one sentence; null once there may be one. */
export function baselineSentence(facts: AssessmentFacts, translator: Translator): string | null {
  const missing = missingBaseline(facts);
  if (missing === null) return null;
  const { t } = translator;
  if (standingOf(facts).kind === "nothing-answered") return t("roadmaps:baseline.nothing");
  return t("roadmaps:baseline.little", {
    dimensions: dimensionList(
      missing.map(({ dimension }) => dimension),
      facts.words,
      translator,
    ),
  });
}
