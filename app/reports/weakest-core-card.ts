import type { Translator } from "#app/i18n/translator.ts";
import { levelOf } from "#app/questions/answer.ts";
import { score } from "#app/scoring/score-record.ts";
import { dimensionOf } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";
import { capabilityList, capabilityName, dimensionName, insideSentence, shortName } from "./naming.ts";
import { countAtStart } from "./number.ts";
import { weakestCore } from "./result-facts.ts";

/** The core capability that holds most back: what stands today, what the next level asks, what it alone would change. */
export type WeakestCoreCard = {
  readonly title: string;
  readonly why: string;
  readonly now: { readonly level: number; readonly title: string; readonly text: string };
  readonly next: { readonly level: number; readonly title: string; readonly text: string };
  readonly outcome: string;
  readonly others: string | null;
};

/** Null when no core capability is answered, or all of them stand at the top. */
export function weakestCoreCard(facts: AssessmentFacts, translator: Translator): WeakestCoreCard | null {
  const { t } = translator;
  const weakest = weakestCore(facts);
  if (weakest === null || weakest.level >= facts.instrument.levels) return null;
  const { level, capabilities } = weakest;
  const named = mostLifting(facts, capabilities, level);
  if (named === undefined) return null;
  const { id, dimension, before, after } = named;
  const words = facts.words.capabilities[id];
  const others = capabilities.filter((other) => other !== id);
  const place = { dimension: dimensionName(facts.words, dimension) };
  return {
    title: t("assessments:result.weakest.title", {
      name: insideSentence(shortName(facts.words, id), facts.words.language),
    }),
    why: t("assessments:result.weakest.why", { ...place, name: capabilityName(facts.words, id), level }),
    now: { level, title: t("assessments:result.weakest.now", { level }), text: words?.levels[level - 1] ?? "" },
    next: {
      level: level + 1,
      title: t("assessments:result.weakest.next", { level: level + 1 }),
      text: words?.levels[level] ?? "",
    },
    outcome:
      before !== null && after !== null && after > before
        ? t("assessments:result.weakest.alone", { ...place, from: before, to: after })
        : t("assessments:result.weakest.aloneNot", place),
    others:
      others.length === 0
        ? null
        : t("assessments:result.weakest.more", {
            count: others.length,
            number: countAtStart(others.length, translator),
            level,
            names: capabilityList(others, facts.words, translator),
          }),
  };
}

/** Of capabilities on the same level, the first whose next level lifts its dimension; else the first. */
function mostLifting(facts: AssessmentFacts, ids: readonly string[], level: number) {
  const tried = ids.flatMap((id) => {
    const dimension = dimensionOf(facts.instrument, id)?.id;
    if (dimension === undefined || levelOf(facts.answers[id]) === null) return [];
    const raised = score(facts.instrument, { ...facts.answers, [id]: { level: level + 1 } });
    const before = facts.scores.nodes[dimension]?.level ?? null;
    return [{ id, dimension, before, after: raised.nodes[dimension]?.level ?? null }];
  });
  return tried.find(({ before, after }) => before !== null && after !== null && after > before) ?? tried[0];
}
