import type { Translator } from "#app/i18n/translator.ts";
import { isDontKnow, isNotApplicable, levelOf } from "#app/questions/answer.ts";
import type { Dimension } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";
import { indexBounds } from "./headline.ts";
import { levelName } from "./naming.ts";
import { countText, indexText } from "./number.ts";
import { countAnswers, isLimited, nodeOf, tooLittleAnswered } from "./standing.ts";

/** A dimension in a few words: "Level 3 Defined, index 50, range 40 to 60", or why there is no score. */
export function dimensionReading(facts: AssessmentFacts, dimension: Dimension, translator: Translator): string {
  const { t } = translator;
  const node = nodeOf(facts, dimension.id);
  const { applicable } = countAnswers(facts, dimension.capabilities);
  if (applicable === 0) return t("results:reading.notApplicable");
  if (!node.publishable || node.index === null) {
    return tooLittleAnswered(facts, dimension) ? t("results:reading.tooLittle") : t("results:reading.tooNarrow");
  }
  const index = indexText(node.index, translator);
  const bounds = indexBounds(node, facts.instrument.levels, translator);
  if (node.level === null) {
    return bounds === null
      ? t("results:reading.openLevel", { index })
      : t("results:reading.openLevelRange", { index, ...bounds });
  }
  const values = { level: node.level, name: levelName(facts.words, node.level), index };
  return bounds === null
    ? t("results:reading.levelIndex", values)
    : t("results:reading.levelIndexRange", { ...values, ...bounds });
}

/** A capability in a few words: "Level 2 Emerging", "Does not apply", "We do not know", "Not answered". */
export function capabilityReading(facts: AssessmentFacts, id: string, { t }: Translator): string {
  const answer = facts.answers[id];
  const level = levelOf(answer);
  if (level !== null) return t("results:reading.level", { level, name: levelName(facts.words, level) });
  if (isNotApplicable(answer)) return t("results:reading.notApplicable");
  return isDontKnow(answer) ? t("results:reading.dontKnow") : t("results:reading.unanswered");
}

/** The second line of a dimension's label: what is open, what was set aside; null when neither. */
export function openNote(facts: AssessmentFacts, dimension: Dimension, translator: Translator): string | null {
  const { all, applicable, answered } = countAnswers(facts, dimension.capabilities);
  const node = nodeOf(facts, dimension.id);
  const open = applicable - answered;
  if (open > 0) return translator.t("results:note.open", { count: open, number: countText(open, translator) });
  if (isLimited(node) && applicable > 0) return translator.t("results:note.limited", { applicable, count: all });
  return null;
}
