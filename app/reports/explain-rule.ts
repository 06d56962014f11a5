import type { Translator } from "#app/i18n/translator.ts";
import type { GateCondition, NamedMember } from "#app/scoring/gate-check.ts";
import type { Trace } from "#app/scoring/trace.ts";
import type { AssessmentFacts } from "./facts.ts";
import { dimensionName, enumerationText, insideSentence, shortName } from "./naming.ts";

/** The staged rule for the next level up, checked line by line. */
export type RuleCheck = {
  /** "Level 3 needs all three:" */
  readonly intro: string;
  readonly checks: readonly { readonly holds: boolean; readonly answer: string; readonly text: string }[];
};

/** Puts the next level to the test; null at the top, or when there is no level to start from. */
export function ruleCheck(trace: Trace, facts: AssessmentFacts, translator: Translator): RuleCheck | null {
  const { t } = translator;
  const next = trace.gate?.next ?? null;
  if (trace.gate === null || next === null) return null;
  const { members } = trace.gate;
  const context = { trace, facts, translator, level: next.level, members };
  const checks = next.conditions
    .filter(({ rule }) => rule !== "core-reaches" || members.some(({ core }) => core))
    .map((condition) => check(condition.holds, conditionText(condition, context), translator));
  if (!members.some(({ level }) => level >= next.level)) {
    checks.push(check(false, t("results:explain.rule.someReach", { level: next.level }), translator));
  }
  return { intro: t("results:explain.rule.intro", { level: next.level, count: checks.length }), checks };
}

type Context = {
  readonly trace: Trace;
  readonly facts: AssessmentFacts;
  readonly translator: Translator;
  readonly level: number;
  readonly members: readonly NamedMember[];
};

function check(holds: boolean, text: string, { t }: Translator): RuleCheck["checks"][number] {
  return { holds, answer: holds ? t("results:explain.yes") : t("results:explain.no"), text };
}

function conditionText({ rule, holds, brokenBy }: GateCondition, context: Context): string {
  const { t } = context.translator;
  const whole = context.trace.kind === "overall";
  const level = context.level;
  const below = named(brokenBy, context);
  switch (rule) {
    case "core-reaches":
      return holds ? t("results:explain.rule.core", { level }) : t("results:explain.rule.coreBroken", { level, below });
    case "one-other-below": {
      const exception = holds ? theException(context) : null;
      if (!holds) {
        return whole
          ? t("results:explain.rule.dimensionBroken", { level, below })
          : t("results:explain.rule.otherBroken", { level, below });
      }
      if (exception === null) {
        return whole ? t("results:explain.rule.dimension", { level }) : t("results:explain.rule.other", { level });
      }
      const values = { level, name: named([exception.id], context) };
      return whole ? t("results:explain.rule.dimensionExcept", values) : t("results:explain.rule.otherExcept", values);
    }
    case "none-two-below": {
      const values = { level: level - 1, below };
      return holds ? t("results:explain.rule.far", values) : t("results:explain.rule.farBroken", values);
    }
  }
}

/** The one member the rule forgives, if there is one. */
function theException({ members, level }: Context): NamedMember | null {
  return members.find((member) => !member.core && member.level < level) ?? null;
}

/** "design standard at 2, quality assurance at 1". */
function named(ids: readonly string[], { trace, facts, translator, members }: Context): string {
  return enumerationText(
    ids.map((id) =>
      translator.t("results:explain.rule.member", {
        name:
          trace.kind === "overall"
            ? dimensionName(facts.words, id)
            : insideSentence(shortName(facts.words, id), facts.words.language),
        level: members.find((member) => member.id === id)?.level ?? 0,
      }),
    ),
    translator,
  );
}
