import type { Translator } from "#app/i18n/translator.ts";
import { holdOf, leadOf } from "./balance.ts";
import type { AssessmentFacts } from "./facts.ts";
import { type Headline, headlineOf } from "./headline.ts";
import { capabilityList, dimensionList, levelName } from "./naming.ts";
import { countText, indexText } from "./number.ts";
import { countAnswers, openCapabilities, type Standing, standingOf } from "./standing.ts";
import { levelMeaning } from "./subject-words.ts";
import { balanceSentence } from "./verdict-balance.ts";
import { nextStepSentence } from "./verdict-next-step.ts";

export type Verdict = {
  /** Where the institution stands, what that rests on, what to do next. */
  readonly sentences: readonly [string, string, string];
  readonly headline: Headline;
};

/** Says what the result means, in three plain sentences, whatever the result is. */
export function verdict(facts: AssessmentFacts, translator: Translator): Verdict {
  const standing = standingOf(facts);
  return { sentences: sentencesFor(standing, facts, translator), headline: headlineOf(facts, translator) };
}

/** The first sentence without the institution's name, for a cover that already carries it. */
export function lede(facts: AssessmentFacts, translator: Translator): string {
  const standing = standingOf(facts);
  if (standing.kind !== "level") return sentencesFor(standing, facts, translator)[0];
  const { level, provisional } = standing;
  const values = levelValues(facts, level);
  return provisional
    ? translator.t("results:verdict.lede.provisional", values)
    : translator.t("results:verdict.lede.certain", values);
}

function sentencesFor(standing: Standing, facts: AssessmentFacts, translator: Translator): [string, string, string] {
  const { t } = translator;
  const institution = facts.institution.name;
  const { applicable, answered } = countAnswers(facts);
  switch (standing.kind) {
    case "nothing-answered":
      return [
        t("results:verdict.nothing.standing", { institution }),
        t("results:verdict.nothing.needs"),
        t("results:verdict.nothing.next"),
      ];
    case "nothing-applies":
      return [
        t("results:verdict.narrow.nothing", { institution }),
        t("results:verdict.narrow.nothingNeeds"),
        t("results:verdict.narrow.next"),
      ];
    case "too-little":
      return [
        t("results:verdict.tooLittle.standing", { institution, answered, count: applicable }),
        standing.dimensions.length > 1 && standing.dimensions.length === facts.instrument.dimensions.length
          ? t("results:verdict.tooLittle.dimensionsAll")
          : t("results:verdict.tooLittle.dimensions", {
              count: standing.dimensions.length,
              dimensions: dimensionList(standing.dimensions, facts.words, translator),
            }),
        firstQuestions(facts, translator),
      ];
    case "too-narrow":
      return [
        t("results:verdict.narrow.standing", { institution }),
        t("results:verdict.narrow.dimensions", {
          count: standing.dimensions.length,
          dimensions: dimensionList(standing.dimensions, facts.words, translator),
        }),
        t("results:verdict.narrow.next"),
      ];
    case "no-level": {
      const questions = capabilityList(standing.open, facts.words, translator);
      const count = standing.open.length;
      return [
        t("results:verdict.noLevel.standing", {
          institution,
          index: indexText(standing.index, translator),
          number: countText(count, translator),
          count,
          questions,
        }),
        balanceSentence(facts, leadOf(facts), { kind: "nothing" }, translator),
        t("results:verdict.noLevel.next", { count, questions }),
      ];
    }
    case "level":
      return [
        levelSentence(standing, facts, translator),
        balanceSentence(facts, leadOf(facts), holdOf(facts), translator),
        nextStepSentence(facts, translator),
      ];
  }
}

function levelSentence(
  { level, provisional, limited }: Extract<Standing, { kind: "level" }>,
  facts: AssessmentFacts,
  translator: Translator,
): string {
  const { t } = translator;
  const values = { institution: facts.institution.name, ...levelValues(facts, level) };
  if (limited) {
    return provisional
      ? t("results:verdict.level.limitedProvisional", values)
      : t("results:verdict.level.limited", values);
  }
  return provisional ? t("results:verdict.level.provisional", values) : t("results:verdict.level.certain", values);
}

function levelValues(facts: AssessmentFacts, level: number) {
  return { level, name: levelName(facts.words, level), meaning: levelMeaning(facts, level) };
}

/** Which open questions to answer first: core capabilities, three at most. */
function firstQuestions(facts: AssessmentFacts, translator: Translator): string {
  const open = openCapabilities(facts);
  const core = open.filter((capability) => capability.core);
  const first = (core.length > 0 ? core : open).slice(0, 3);
  const values = {
    count: first.length,
    questions: capabilityList(
      first.map(({ id }) => id),
      facts.words,
      translator,
    ),
  };
  return core.length > 0
    ? translator.t("results:verdict.tooLittle.nextCore", values)
    : translator.t("results:verdict.tooLittle.next", values);
}
