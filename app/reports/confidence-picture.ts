import type { Translator } from "#app/i18n/translator.ts";
import type { Confidence, ConfidencePart } from "#app/scoring/confidence.ts";
import { recordConfidence } from "#app/scoring/record-confidence.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";
import { capabilityName } from "./naming.ts";
import { preciseText, wholeText } from "./number.ts";

/** How far one level can be relied on, with the three parts its word is made of. */
export type ConfidenceReading = {
  readonly id: string;
  readonly name: string;
  /** "High", "medium" or "low". */
  readonly label: string;
  /** "0.78". */
  readonly value: string;
  /** Coverage, agreement and evidence: what was found, and part × weight = what it adds. */
  readonly parts: readonly { readonly name: string; readonly found: string; readonly sum: string }[];
};

export type ConfidencePicture = {
  /** How many levels have which confidence, in a sentence. */
  readonly lead: string;
  readonly readings: readonly ConfidenceReading[];
};

/** The confidence in every level of an agreed record, in the order of the questionnaire; null where no round stands behind it. */
export function confidencePicture(facts: AssessmentFacts, translator: Translator): ConfidencePicture | null {
  const { instrument, answers, notes, said, words } = facts;
  if (said == null) return null;
  const documented = new Set(Object.keys(notes).filter((id) => (notes[id]?.evidenceUrl ?? null) !== null));
  const found = recordConfidence(instrument, answers, said, documented);
  const readings = capabilitiesOf(instrument).flatMap(({ id }) => {
    const one = found[id];
    return one === undefined ? [] : [{ id, name: capabilityName(words, id), ...readingOf(one, translator) }];
  });
  if (readings.length === 0) return null;
  const count = (label: Confidence["label"]) => Object.values(found).filter((one) => one.label === label).length;
  const lead = translator.t("results:confidence.lead", {
    count: readings.length,
    high: count("high"),
    medium: count("medium"),
    low: count("low"),
  });
  return { lead, readings };
}

function readingOf(
  { label, value, coverage, agreement, evidence }: Confidence,
  translator: Translator,
): Omit<ConfidenceReading, "id" | "name"> {
  const { t } = translator;
  return {
    label: t(`results:confidence.label.${label}`),
    value: preciseText(value, translator),
    parts: [
      {
        name: t("results:confidence.coverage"),
        found: t("results:confidence.roles", { answered: coverage.answered, count: coverage.required }),
        sum: sumText(coverage, translator),
      },
      {
        name: t("results:confidence.agreement"),
        found:
          agreement.deviation === null || agreement.people < 2
            ? t("results:confidence.oneVoice")
            : t("results:confidence.people", {
                count: agreement.people,
                people: wholeText(agreement.people, translator),
                deviation: preciseText(agreement.deviation, translator),
              }),
        sum: sumText(agreement, translator),
      },
      {
        name: t("results:confidence.evidence"),
        found: t(`results:confidence.document.${evidence.state}`),
        sum: sumText(evidence, translator),
      },
    ],
  };
}

function sumText({ value, weight, contribution }: ConfidencePart, translator: Translator): string {
  const show = (number: number) => preciseText(number, translator);
  return translator.t("results:confidence.sum", {
    value: show(value),
    weight: show(weight),
    contribution: show(contribution),
  });
}
