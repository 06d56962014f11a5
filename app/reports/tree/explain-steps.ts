import type { Translator } from "#app/i18n/translator.ts";
import type { GateCondition } from "#app/scoring/gate-check.ts";
import type { Met, StepTrace } from "#app/scoring/tree/trace-steps.ts";
import type { GroupTrace } from "#app/scoring/tree/trace-tree.ts";
import { nodesBelow } from "#app/surveys/tree/tree-instrument.ts";
import type { RuleCheck } from "../explain-rule.ts";
import { enumerationText } from "../naming.ts";
import { preciseText } from "../number.ts";
import { endText } from "./end-text.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { shortNodeName } from "./tree-names.ts";

/** Why a level is what it is: the first step that is not met, need by need, or the next level of a gate; null for other rules. */
export function stepChecks({ steps, gate }: GroupTrace, facts: TreeFacts, translator: Translator): RuleCheck | null {
  const { t } = translator;
  if (steps !== null) {
    const next = steps.find(({ met }) => met !== "yes") ?? steps.at(-1);
    return next === undefined ? null : stepCheck(next, facts, translator);
  }
  if (gate === null || gate.next === null) return null;
  const { level, conditions } = gate.next;
  const checks = conditions
    .filter(({ rule }) => rule !== "core-reaches" || gate.members.some(({ core }) => core))
    .map((condition) => checkOf(condition, level, facts, translator));
  return { intro: t("results:explain.rule.intro", { level, count: checks.length }), checks };
}

function stepCheck({ level, needs }: StepTrace, facts: TreeFacts, translator: Translator): RuleCheck {
  const { t } = translator;
  const checks = needs.map(({ item, atLeast, value, met }) => {
    const name = nameOf(item, facts);
    const values = { name, least: endText(atLeast, translator) };
    return {
      holds: met === "yes" || met === "out",
      answer: t(answers[met]),
      text:
        value === null
          ? t("reports:tree.why.need", values)
          : t("reports:tree.why.needIs", { ...values, value: preciseText(value, translator) }),
    };
  });
  return { intro: t("results:explain.rule.intro", { level, count: checks.length }), checks };
}

const answers: Readonly<
  Record<
    Met,
    "results:explain.yes" | "results:explain.no" | "assessments:tree.result.open" | "assessments:tree.result.left"
  >
> = {
  yes: "results:explain.yes",
  no: "results:explain.no",
  open: "assessments:tree.result.open",
  out: "assessments:tree.result.left",
};

function checkOf({ rule, holds, brokenBy }: GateCondition, level: number, facts: TreeFacts, translator: Translator) {
  const { t } = translator;
  const below = enumerationText(
    brokenBy.map((id) => nameOf(id, facts)),
    translator,
  );
  const asked = {
    "core-reaches": t("reports:tree.why.gate.core", { level }),
    "one-other-below": t("reports:tree.why.gate.other", { level }),
    "none-two-below": t("reports:tree.why.gate.far", { level: level - 1 }),
  }[rule];
  const text = holds ? asked : t("reports:tree.why.gate.broken", { rule: asked, below });
  return { holds, answer: t(holds ? "results:explain.yes" : "results:explain.no"), text };
}

function nameOf(id: string, facts: TreeFacts): string {
  const node = nodesBelow(facts.tree.whole).find((one) => one.id === id);
  return node === undefined ? id : shortNodeName(node, facts);
}
