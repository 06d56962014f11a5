import { actionList, loadText } from "../action-words.ts";
import { heading, paragraph, table } from "../block.ts";
import { periodText } from "../dates.ts";
import type { ReportSection } from "../section.ts";

/** The roadmap as four lines: when, what, how much. */
export const roadmapAtAGlance: ReportSection = {
  id: "roadmap-at-a-glance",
  build: (facts, translator) => {
    const { t } = translator;
    const { phases } = facts.plan;
    const title = heading(2, "roadmap-at-a-glance", t("reports:glance.title"));
    if (phases.every(({ actions }) => actions.length === 0)) return [title, paragraph(t("reports:glance.none"))];
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
          facts.words.phases[phase.id]?.name ?? phase.id,
          periodText(facts.date, phase.months, translator),
          phase.actions.length === 0
            ? t("roadmaps:nothingNeeded")
            : actionTitles(
                actionList(
                  facts,
                  phase.actions.map(({ id }) => id),
                  translator,
                ),
                translator.formats,
              ),
          phase.actions.length === 0 ? "–" : loadText(phase, translator),
        ]),
      ),
    ];
  },
};

function actionTitles(list: string, formats: string): string {
  return list.charAt(0).toLocaleUpperCase(formats) + list.slice(1);
}
