import type { Translator } from "#app/i18n/translator.ts";
import {
  actionList,
  actionReason,
  effortText,
  liftText,
  loadText,
  measureText,
  namesLevels,
  ownerText,
} from "../action-words.ts";
import { baselineSentence } from "../baseline.ts";
import { heading, note, paragraph } from "../block.ts";
import { phaseNotes } from "../circumstances/roadmap-notes.ts";
import { exitText } from "../circumstances/waiting-phases.ts";
import { lastMonthText, periodText } from "../dates.ts";
import type { Block, PhaseLane } from "../document.ts";
import type { AssessmentFacts } from "../facts.ts";
import { actionTitle, capabilityList } from "../naming.ts";
import { targetText } from "../result-facts.ts";
import { type PhaseStep, roadmapSteps } from "../roadmap-steps.ts";
import type { ReportSection } from "../section.ts";

/** The roadmap in full: every action with its reason, its effect, its effort, its owner and its measure. */
export const roadmapInDetail: ReportSection = {
  id: "roadmap",
  build: (facts, translator) => {
    const { t } = translator;
    const missing = baselineSentence(facts, translator);
    const title = heading(2, "roadmap", t("reports:roadmap.title"));
    if (missing !== null) return [title, paragraph(missing)];
    return [
      title,
      paragraph(t("reports:roadmap.intro", { target: targetText(facts, translator) })),
      ...phaseNotes(facts, translator).map((text) => paragraph(text)),
      { kind: "phases", phases: roadmapSteps(facts).map((step) => lane(facts, step, translator)) },
      ...ladder(facts, translator),
      ...leftOut(facts, translator),
    ];
  },
};

/** What the levels named beside measures mean, where one is named. */
function ladder(facts: AssessmentFacts, { t }: Translator): readonly Block[] {
  return namesLevels(facts) ? [paragraph(t("roadmaps:kirkpatrick.ladder"), "quiet")] : [];
}

function lane(facts: AssessmentFacts, { phase, actions }: PhaseStep, translator: Translator): PhaseLane {
  const { t } = translator;
  const words = facts.words.phases[phase.id];
  return {
    name: words?.name ?? phase.id,
    period: periodText(facts.date, phase.months, translator),
    exit: exitText(facts, phase, translator),
    load: loadText(phase, translator),
    actions: actions.map(({ action, lift }) => ({
      id: action.id,
      title: actionTitle(facts.words, action.id),
      why: actionReason(facts, action, translator),
      facts: [
        liftText(facts, lift, translator),
        effortText(facts, action, translator),
        ownerText(facts, action),
        t("roadmaps:by", { month: lastMonthText(facts.date, phase.months, translator) }),
        measureText(facts, action, translator),
      ],
    })),
    empty: t("roadmaps:nothingNeeded"),
  };
}

function leftOut(facts: AssessmentFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  const { later, answerFirst } = facts.plan;
  return [
    ...(later.length === 0
      ? []
      : [note(t("roadmaps:later", { count: later.length, actions: actionList(facts, later, translator) }))]),
    ...(answerFirst.length === 0
      ? []
      : [
          note(
            t("roadmaps:answerFirst", {
              count: answerFirst.length,
              questions: capabilityList(answerFirst, facts.words, translator),
            }),
          ),
        ]),
  ];
}
