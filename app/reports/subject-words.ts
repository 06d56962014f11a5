import type { Translator } from "#app/i18n/translator.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";
import { insideSentence } from "./naming.ts";

/**
 * Sentences that only hold for the subject of one instrument. An instrument that is not listed speaks through its own level
 * descriptions and has no cautions of its own.
 */

/** What a level means for the whole institution, as a clause that follows a colon. */
export function levelMeaning({ instrument, words }: AssessmentFacts, level: number, { t }: Translator): string {
  const key = speaksOfMicroCredentials(instrument) ? meaningKeys[level] : undefined;
  return key === undefined ? insideSentence(words.levels[level]?.generic ?? "", words.language) : t(key);
}

/** What a board must read beside any plan. */
export function boardCautions({ instrument }: AssessmentFacts, { t }: Translator): readonly string[] {
  return speaksOfMicroCredentials(instrument) ? [t("reports:microCredentials.caution")] : [];
}

/** How far the studies behind the instrument can be trusted. */
export function evidenceCautions({ instrument }: AssessmentFacts, { t }: Translator): readonly string[] {
  if (!speaksOfMicroCredentials(instrument)) return [];
  return [
    t("reports:microCredentials.evidence.frequency"),
    t("reports:microCredentials.evidence.bases"),
    t("reports:microCredentials.evidence.clusters"),
    t("reports:microCredentials.evidence.catchAll"),
    t("reports:microCredentials.evidence.slips"),
    t("reports:microCredentials.evidence.bias"),
  ];
}

/** Whether published surveys on micro-credentials say anything about this instrument's subject. */
export function speaksOfMicroCredentials({ id }: Pick<Instrument, "id">): boolean {
  return id === microCredentials;
}

const microCredentials = "micro-credential-readiness";

const meaningKeys = [
  undefined,
  "results:meaning.1",
  "results:meaning.2",
  "results:meaning.3",
  "results:meaning.4",
  "results:meaning.5",
] as const;
