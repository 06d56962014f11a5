import type { Translator } from "#app/i18n/translator.ts";
import type { ActionLift, Change } from "#app/roadmaps/lift.ts";
import type { AssessmentFacts } from "./facts.ts";
import { actionTitle, capabilityList, dimensionName, insideSentence } from "./naming.ts";
import { type NextStep, nextStep } from "./next-step.ts";
import { countText, indexText } from "./number.ts";
import { openCapabilities } from "./standing.ts";
import { mostNames } from "./verdict-balance.ts";

/** The third sentence of the verdict: the cheapest next step and what it would bring. */
export function nextStepSentence(facts: AssessmentFacts, translator: Translator): string {
  const { overall } = facts.scores;
  const open = openCapabilities(facts).map(({ id }) => id);
  if (open.length > 0 && overall.levelLower !== overall.levelUpper) {
    const values = {
      count: open.length,
      number: countText(open.length, translator),
      questions: capabilityList(open, facts.words, translator),
      lower: overall.levelLower ?? 1,
      upper: overall.levelUpper ?? facts.instrument.levels,
    };
    return open.length > mostNames
      ? translator.t("results:verdict.next.settleMany", values)
      : translator.t("results:verdict.next.settle", values);
  }
  const step = nextStep(facts);
  if (step.kind === "action") return actionSentence(step, facts, translator);
  return stillSentence(step, facts, translator);
}

function actionSentence(
  { action, lift, waiting }: Extract<NextStep, { kind: "action" }>,
  facts: AssessmentFacts,
  translator: Translator,
): string {
  const { t } = translator;
  const values = {
    action: insideSentence(actionTitle(facts.words, action.id), facts.words.language),
    dimension: dimensionName(facts.words, lift.dimension),
    number: countText(waiting, translator),
    count: waiting,
  };
  const waited = waiting > 0;
  switch (liftKind(lift, translator)) {
    case "overall": {
      const level = lift.overallStaged.after ?? 0;
      return waited
        ? t("results:verdict.next.overallAndWaiting", { ...values, level })
        : t("results:verdict.next.overall", { ...values, level });
    }
    case "level": {
      const level = lift.staged.after ?? 0;
      return waited
        ? t("results:verdict.next.levelAndWaiting", { ...values, level })
        : t("results:verdict.next.level", { ...values, level });
    }
    case "index": {
      const change = {
        from: indexText(lift.index.before ?? 0, translator),
        to: indexText(lift.index.after ?? 0, translator),
      };
      return waited
        ? t("results:verdict.next.indexAndWaiting", { ...values, ...change })
        : t("results:verdict.next.index", { ...values, ...change });
    }
    case "none":
      return waited ? t("results:verdict.next.onlyWaiting", values) : t("results:verdict.next.only", values);
  }
}

function stillSentence(
  step: Exclude<NextStep, { kind: "action" }>,
  facts: AssessmentFacts,
  translator: Translator,
): string {
  const { t } = translator;
  switch (step.kind) {
    case "open":
      return t("results:verdict.next.open", {
        count: step.open.length,
        questions: capabilityList(step.open, facts.words, translator),
      });
    case "at-top":
      return t("results:verdict.next.atTop");
    case "at-target":
      return t("results:verdict.next.atTarget");
    case "no-action":
      return t("results:verdict.next.noAction");
  }
}

/** What is worth saying about a lift: the highest thing that moves. */
function liftKind(lift: ActionLift, translator: Translator): "overall" | "level" | "index" | "none" {
  if (rises(lift.overallStaged)) return "overall";
  if (rises(lift.staged)) return "level";
  if (lift.index.before === null || lift.index.after === null) return "none";
  return indexText(lift.index.before, translator) === indexText(lift.index.after, translator) ? "none" : "index";
}

function rises({ before, after }: Change): boolean {
  return before !== null && after !== null && after > before;
}
