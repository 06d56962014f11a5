import type { Translator } from "#app/i18n/translator.ts";
import { answersAfter } from "#app/roadmaps/lift.ts";
import { score } from "#app/scoring/score-record.ts";
import type { NodeScore } from "#app/scoring/scores.ts";
import type { AssessmentFacts } from "./facts.ts";
import { dimensionName } from "./naming.ts";
import { indexText } from "./number.ts";

/** What the ticked actions would change, overall and by dimension. */
export type WhatIf = {
  readonly count: number;
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly text: string; readonly changed: boolean }[];
};

/** Scores the record as if the ticked actions had succeeded. Ids that are not in the plan count for nothing. */
export function whatIf(facts: AssessmentFacts, ticked: readonly string[], translator: Translator): WhatIf {
  const { t } = translator;
  const actions = facts.plan.phases.flatMap((phase) => phase.actions).filter(({ id }) => ticked.includes(id));
  const after = score(facts.instrument, answersAfter(facts.answers, actions));
  const row = (name: string, from: NodeScore | undefined, to: NodeScore | undefined) => {
    const text = changeText(from, to, translator);
    return { name, text: text ?? t("assessments:roadmap.whatIf.same"), changed: text !== null };
  };
  return {
    count: actions.length,
    title:
      actions.length === 0
        ? t("assessments:roadmap.whatIf.none")
        : t("assessments:roadmap.whatIf.some", { count: actions.length }),
    rows: [
      row(t("assessments:roadmap.whatIf.overall"), facts.scores.overall, after.overall),
      ...facts.instrument.dimensions.map(({ id }) =>
        row(dimensionName(facts.words, id), facts.scores.nodes[id], after.nodes[id]),
      ),
    ],
  };
}

function changeText(from: NodeScore | undefined, to: NodeScore | undefined, translator: Translator): string | null {
  const { t } = translator;
  if (from === undefined || to === undefined || !from.publishable || !to.publishable) return null;
  if (from.level !== null && to.level !== null && from.level !== to.level) {
    return t("assessments:roadmap.whatIf.level", { from: from.level, to: to.level });
  }
  if (from.index === null || to.index === null || from.index === to.index) return null;
  return t("assessments:roadmap.whatIf.index", {
    from: indexText(from.index, translator),
    to: indexText(to.index, translator),
  });
}
