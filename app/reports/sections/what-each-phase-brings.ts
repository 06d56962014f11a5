import type { Translator } from "#app/i18n/translator.ts";
import type { NodeScore, Scores } from "#app/scoring/scores.ts";
import { missingBaseline } from "../baseline.ts";
import { heading, paragraph } from "../block.ts";
import { lastMonthText } from "../dates.ts";
import type { LevelCell } from "../document.ts";
import type { AssessmentFacts } from "../facts.ts";
import { dimensionName } from "../naming.ts";
import { indexText } from "../number.ts";
import { type PhaseStep, roadmapSteps } from "../roadmap-steps.ts";
import type { ReportSection } from "../section.ts";

/** Levels today and after each phase, if everything succeeds; nothing before there may be a roadmap. */
export const whatEachPhaseBrings: ReportSection = {
  id: "what-each-phase-brings",
  build: (facts, translator) => {
    if (missingBaseline(facts) !== null) return [];
    const { t } = translator;
    const steps = roadmapSteps(facts).filter(({ actions }) => actions.length > 0);
    const title = heading(2, "what-each-phase-brings", t("reports:brings.title"));
    if (steps.length === 0) return [title, paragraph(t("reports:brings.none"))];
    const stages: readonly Scores[] = [facts.scores, ...steps.map(({ after }) => after)];
    const provisional = stages.some(({ nodes }) => Object.values(nodes).some((node) => node.provisional));
    return [
      title,
      paragraph(t("reports:brings.intro")),
      {
        kind: "levels",
        table: {
          caption: t("reports:brings.caption"),
          columns: [
            t("reports:brings.dimension"),
            t("reports:brings.today"),
            ...steps.map((step) => phaseHead(facts, step, translator)),
          ],
          rows: [
            ...facts.instrument.dimensions.map(({ id }) => ({
              label: dimensionName(facts.words, id),
              cells: cells(
                stages.map(({ nodes }) => nodes[id]),
                translator,
              ),
            })),
            {
              label: t("reports:brings.overall"),
              cells: cells(
                stages.map(({ overall }) => overall),
                translator,
              ),
            },
          ],
          note: provisional ? t("reports:brings.provisional") : null,
        },
      },
    ];
  },
};

function phaseHead(facts: AssessmentFacts, { phase }: PhaseStep, translator: Translator): string {
  return translator.t("reports:brings.phase", {
    phase: facts.words.phases[phase.id]?.name ?? phase.id,
    month: lastMonthText(facts.date, phase.months, translator),
  });
}

function cells(nodes: readonly (NodeScore | undefined)[], translator: Translator): readonly LevelCell[] {
  return nodes.map((node, place) => {
    const level = node?.publishable ? node.level : null;
    const before = place === 0 ? null : (nodes[place - 1]?.level ?? null);
    return {
      level,
      text: level === null ? "–" : String(level),
      small: smallText(node, translator),
      rose: level !== null && before !== null && level > before,
    };
  });
}

function smallText(node: NodeScore | undefined, translator: Translator): string {
  const { t } = translator;
  if (node === undefined || !node.publishable || node.index === null) return t("reports:brings.noScore");
  const index = indexText(node.index, translator);
  return node.provisional ? t("reports:brings.indexProvisional", { index }) : index;
}
