import type { Translator } from "#app/i18n/translator.ts";
import { dimensionOf } from "#app/surveys/instrument.ts";
import { heading, paragraph, table } from "../block.ts";
import type { AssessmentFacts } from "../facts.ts";
import { capabilityName, dimensionName } from "../naming.ts";
import { shareText } from "../number.ts";
import type { ReportSection } from "../section.ts";
import { nodeOf } from "../standing.ts";
import { type Rated, risksOf, strengthsOf } from "../strengths-and-risks.ts";

/** What to build on and what to fear: three of each at most. */
export const strengthsAndRisks: ReportSection = {
  id: "strengths-and-risks",
  build: (facts, translator) => {
    const { t } = translator;
    const strengths = strengthsOf(facts);
    const risks = risksOf(facts);
    return [
      heading(2, "strengths-and-risks", t("reports:strengths.title")),
      heading(3, "strengths", t("reports:strengths.strengths")),
      strengths.length === 0
        ? paragraph(t("reports:strengths.noStrengths"))
        : table(
            t("reports:strengths.strengthsCaption"),
            [t("reports:strengths.capability"), t("reports:strengths.level"), t("reports:strengths.today")],
            strengths.map((strength) => [
              capabilityName(facts.words, strength.capability.id),
              String(strength.level),
              facts.words.capabilities[strength.capability.id]?.levels[strength.level - 1] ?? "",
            ]),
            [t("reports:strengths.level")],
          ),
      heading(3, "risks", t("reports:strengths.risks")),
      risks.length === 0
        ? paragraph(t("reports:strengths.noRisks"))
        : table(
            t("reports:strengths.risksCaption"),
            [t("reports:strengths.capability"), t("reports:strengths.level"), t("reports:strengths.why")],
            risks.map((risk) => [
              capabilityName(facts.words, risk.capability.id),
              String(risk.level),
              riskReason(facts, risk, translator),
            ]),
            [t("reports:strengths.level")],
          ),
    ];
  },
};

/** Why a low level matters here: it gates its dimension, or many studies raise the topic. */
function riskReason(facts: AssessmentFacts, risk: Rated, translator: Translator): string {
  const { t } = translator;
  const dimension = dimensionOf(facts.instrument, risk.capability.id)?.id ?? "";
  const held = risk.capability.core && nodeOf(facts, dimension).level === risk.level;
  const share = risk.capability.evidence.length > 0 ? shareText(risk.salience, translator) : null;
  const values = { dimension: dimensionName(facts.words, dimension), level: risk.level, share: share ?? "" };
  if (share === null) return held ? t("reports:strengths.reason.core", values) : t("reports:strengths.reason.plain");
  if (held) return t("reports:strengths.reason.coreAndStudies", values);
  return risk.capability.core
    ? t("reports:strengths.reason.gateAndStudies", values)
    : t("reports:strengths.reason.studies", values);
}
