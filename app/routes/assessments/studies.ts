import { regionOf } from "#app/institutions/region.ts";
import { paths } from "#app/paths.ts";
import type { StudiesNoteProps } from "#app/surveys/evidence/evidence-notes.tsx";
import type { EvidenceReading } from "#app/surveys/evidence/evidence-reading.ts";
import { regionOfCountry } from "#app/surveys/evidence/region-base.ts";
import { regionSentences } from "#app/surveys/evidence/region-sentences.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import type { OpenAssessment } from "../access.server.ts";
import { defaultInstrument } from "../default-instrument.ts";

/** How many of the studies behind the questions come from the institution's part of the world. */
export function studiesFromRegion(opened: OpenAssessment): StudiesNoteProps | null {
  const { instrument, evidence, assessment, words, translator } = opened;
  if (evidence === null || instrument.id !== defaultInstrument) return null;
  const { t } = translator;
  const { country } = assessment.institution;
  const region = regionOfCountry(evidence.evidence, country, regionOf(country));
  const own = wordsFor(evidence.words, translator.language);
  const reading: EvidenceReading = { evidence: evidence.evidence, words: own, instrumentWords: words, translator };
  if (region === null)
    return { title: t("evidence:title"), sentences: [], href: paths.evidence, label: t("evidence:region.all") };
  return {
    title: t("evidence:region.title", { region: own.regions[region] ?? region }),
    sentences: regionSentences(region, reading),
    href: `${paths.evidence}?region=${region}`,
    label: t("evidence:region.link"),
  };
}
