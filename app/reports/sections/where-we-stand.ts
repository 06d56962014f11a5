import type { Translator } from "#app/i18n/translator.ts";
import { silentRoles } from "#app/scoring/role-agreement.ts";
import { heading, note, warning } from "../block.ts";
import { gateBlock } from "../circumstances/gate-text.ts";
import type { Block } from "../document.ts";
import type { AssessmentFacts } from "../facts.ts";
import { capabilityList, listText, roleName } from "../naming.ts";
import { countText } from "../number.ts";
import { profileChart } from "../profile-chart.ts";
import { resultFacts } from "../result-facts.ts";
import type { ReportSection } from "../section.ts";
import { openCapabilities } from "../standing.ts";
import { verdict } from "../verdict.ts";

/** The first page: what was found, in words, with the facts that say how far to trust it. */
export const whereWeStand: ReportSection = {
  id: "where-we-stand",
  build: (facts, translator) => {
    const { t } = translator;
    const { overall } = facts.scores;
    const open = openCapabilities(facts).map(({ id }) => id);
    return [
      heading(2, "where-we-stand", t("reports:whereWeStand.title")),
      { kind: "verdict", sentences: verdict(facts, translator).sentences },
      ...(facts.submitted ? [] : [warning(t("reports:whereWeStand.open"))]),
      ...missingVoices(facts, translator),
      { kind: "facts", rows: resultFacts(facts, translator) },
      { kind: "figure", chart: profileChart(facts, translator) },
      ...(open.length > 0 && overall.publishable
        ? [
            note(
              t("reports:whereWeStand.provisional", {
                count: open.length,
                number: countText(open.length, translator),
                questions: capabilityList(open, facts.words, translator),
              }),
            ),
          ]
        : []),
      ...[gateBlock(facts, translator)].flatMap((block) => block ?? []),
    ];
  },
};

/** Who was not heard in the round this comes from, where the instrument asks for their voice; nothing where nobody was asked at all. */
function missingVoices(facts: AssessmentFacts, translator: Translator): readonly Block[] {
  if (facts.said === null) return [];
  const silent = silentRoles(facts.said, facts.instrument.voices);
  if (silent.length === 0) return [];
  const roles = listText(
    silent.map((role) => roleName(facts.words, role)),
    translator,
  );
  return [warning(translator.t("reports:whereWeStand.voices", { roles, count: silent.length }))];
}
