import { actionList, loadText } from "../action-words.ts";
import { baselineSentence } from "../baseline.ts";
import { heading, paragraph, table } from "../block.ts";
import { phaseName } from "../circumstances/waiting-phases.ts";
import { periodText } from "../dates.ts";
import type { ReportSection } from "../section.ts";

/** The roadmap in a line for each phase that holds something: when, what, how much. */
export const roadmapAtAGlance: ReportSection = {
  id: "roadmap-at-a-glance",
  build: (facts, translator) => {
    const { t } = translator;
    const phases = facts.plan.phases.filter(({ actions }) => actions.length > 0);
    const title = heading(2, "roadmap-at-a-glance", t("reports:glance.title"));
    const missing = baselineSentence(facts, translator);
    if (missing !== null) return [title, paragraph(missing)];
    if (phases.length === 0) return [title, paragraph(t("reports:glance.none"))];
    return [
      title,
      table(
        t("reports:glance.caption"),
        [
          t("reports:glance.phase"),
          t("reports:glance.period"),
          t("reports:glance.actions"),
          t("reports:glance.effort"),
        ],
        phases.map((phase) => [
          phaseName(facts, phase, translator),
          periodText(facts.date, phase.months, translator),
          atStart(
            actionList(
              facts,
              phase.actions.map(({ id }) => id),
              translator,
            ),
            translator.formats,
          ),
          loadText(phase, translator),
        ]),
      ),
    ];
  },
};

function atStart(list: string, formats: string): string {
  return list.charAt(0).toLocaleUpperCase(formats) + list.slice(1);
}
