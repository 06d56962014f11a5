import type { Translator } from "#app/i18n/translator.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { effortText, liftText, ownerText } from "../action-words.ts";
import { missingBaseline } from "../baseline.ts";
import { heading, note, paragraph, table } from "../block.ts";
import { lastMonthText } from "../dates.ts";
import type { AssessmentFacts } from "../facts.ts";
import { actionTitle, capabilityList, roleName } from "../naming.ts";
import { countText, indexText } from "../number.ts";
import { type PhaseStep, roadmapSteps } from "../roadmap-steps.ts";
import type { ReportSection } from "../section.ts";
import { openCapabilities } from "../standing.ts";
import { boardCautions } from "../subject-words.ts";

const mostDecisions = 5;

/** What the reader is asked to decide now: the first phase that holds actions, five decisions at most. */
export const decisionsRequested: ReportSection = {
  id: "decisions-requested",
  build: (facts, translator) => {
    const { t } = translator;
    const planned = missingBaseline(facts) === null ? roadmapSteps(facts) : [];
    const first = planned.find(({ actions }) => actions.length > 0);
    const rows = decisionRows(facts, first, translator).slice(0, mostDecisions);
    return [
      heading(2, "decisions-requested", t("reports:decisions.title")),
      rows.length === 0
        ? paragraph(t("reports:decisions.none"))
        : table(
            t("reports:decisions.caption"),
            [
              t("reports:decisions.ask"),
              t("reports:decisions.lifts"),
              t("reports:decisions.effort"),
              t("reports:decisions.owner"),
              t("reports:decisions.by"),
            ],
            rows.map(([ask, ...rest], place) => [t("reports:decisions.numbered", { place: place + 1, ask }), ...rest]),
          ),
      ...(first === undefined ? [] : [note(outcome(facts, first, translator))]),
      ...boardCautions(facts).map((caution) => note(caution)),
    ];
  },
};

type DecisionRow = readonly [ask: string, lifts: string, effort: string, owner: string, by: string];

function decisionRows(facts: AssessmentFacts, step: PhaseStep | undefined, translator: Translator): DecisionRow[] {
  const by = lastMonthText(facts.date, (step?.phase ?? facts.plan.phases[0])?.months ?? [0, 1], translator);
  const open = openRow(facts, by, translator);
  const actions = (step?.actions ?? []).map(
    ({ action, lift }): DecisionRow => [
      actionTitle(facts.words, action.id),
      liftText(facts, lift, translator),
      effortText(facts, action, translator),
      ownerText(facts, action),
      by,
    ],
  );
  return [...actions.slice(0, open === null ? mostDecisions : mostDecisions - 1), ...(open === null ? [] : [open])];
}

/** Open questions are a decision too: somebody has to settle them. */
function openRow(facts: AssessmentFacts, by: string, { t, ...rest }: Translator): DecisionRow | null {
  const open = openCapabilities(facts);
  const leads = new Set(open.map(({ roles }) => roleName(facts.words, roles.lead)));
  if (open.length === 0 || open.length === capabilitiesOf(facts.instrument).length) return null;
  return [
    t("reports:decisions.settle", {
      count: open.length,
      questions: capabilityList(
        open.map(({ id }) => id),
        facts.words,
        { t, ...rest },
      ),
    }),
    t("reports:decisions.settleLifts"),
    t("reports:decisions.settleEffort"),
    [...leads].slice(0, 3).join("; "),
    by,
  ];
}

function outcome(facts: AssessmentFacts, step: PhaseStep, translator: Translator): string {
  const { t } = translator;
  const before = facts.scores.overall;
  const after = step.after.overall;
  if (!before.publishable || before.index === null || after.index === null)
    return t("reports:decisions.outcomeUnknown");
  const values = {
    count: step.actions.length,
    number: countText(step.actions.length, translator),
    from: indexText(before.index, translator),
    to: indexText(after.index, translator),
    level: after.level ?? 0,
  };
  const rises = before.level !== null && after.level !== null && after.level > before.level;
  return rises ? t("reports:decisions.outcomeLevel", values) : t("reports:decisions.outcomeIndex", values);
}
