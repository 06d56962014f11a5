import type { Translator } from "#app/i18n/translator.ts";
import { indexOf } from "#app/scoring/index-of.ts";
import { weakestCore as findWeakestCore } from "#app/scoring/weakest-core.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { adoptionPicture } from "./adoption.ts";
import { capabilityReading } from "./chart-reading.ts";
import type { AssessmentFacts } from "./facts.ts";
import { indexReading } from "./headline.ts";
import { capabilityList, levelName, shortName } from "./naming.ts";
import { countText, indexText } from "./number.ts";
import { countAnswers, isLimited, standingOf } from "./standing.ts";
import { mostNames } from "./verdict-balance.ts";
import { weightsSentence } from "./weights-picture.ts";

export type FactRow = { readonly term: string; readonly text: string; readonly link?: FactLink };

/** Where a page tells more about a fact. */
export type FactLink = { readonly href: string; readonly text: string };

/**
 * The result as short facts, each with its word: what there is to know about the number before trusting it.
 *
 * @param whyWeights Where the page says why weights matter; left out on paper.
 */
export function resultFacts(
  facts: AssessmentFacts,
  translator: Translator,
  whyWeights: FactLink | null = null,
): readonly FactRow[] {
  const { t } = translator;
  const { kind } = standingOf(facts);
  const shown = kind === "level" || kind === "no-level";
  const narrow = kind === "too-narrow" || kind === "nothing-applies";
  const noLevel = narrow ? t("results:facts.level.narrow") : t("results:facts.level.none");
  const rows: readonly (Omit<FactRow, "text"> & { readonly text: string | null })[] = [
    { term: t("results:facts.level.term"), text: shown ? levelText(facts, translator) : noLevel },
    {
      term: t("results:facts.index.term"),
      text: shown ? indexReading(facts.scores.overall, facts.instrument.levels, translator) : null,
    },
    { term: t("results:facts.balanced.term"), text: shown ? balancedText(facts, translator) : null },
    {
      term: t("results:facts.weights.term"),
      text: weightsSentence(facts, translator),
      ...(whyWeights === null ? {} : { link: whyWeights }),
    },
    { term: t("results:facts.answered.term"), text: answeredText(facts, translator) },
    { term: t("results:facts.core.term"), text: weakestCoreText(facts, translator) },
    ...headlineRows(facts, translator),
    { term: t("results:facts.adoption.term"), text: adoptionPicture(facts, translator)?.stage ?? null },
    { term: t("results:facts.enablers.term"), text: shown ? enablersText(facts, translator) : null },
    { term: t("results:facts.target.term"), text: targetText(facts, translator) },
    { term: t("results:facts.scope.term"), text: scopeText(facts, translator) },
    { term: t("results:facts.state.term"), text: facts.submitted ? null : t("results:facts.state.open") },
  ];
  return rows.flatMap(({ text, ...row }) => (text === null ? [] : [{ ...row, text }]));
}

/** The capabilities an instrument names by themselves, each by the word it has as a headline. */
export function headlineRows(facts: AssessmentFacts, translator: Translator): readonly FactRow[] {
  return facts.instrument.headlines.map((id) => ({
    term: facts.words.headlines?.[id] ?? shortName(facts.words, id),
    text: capabilityReading(facts, id, translator),
  }));
}

/** "18 of 19 questions; one does not apply". */
export function answeredText(facts: AssessmentFacts, translator: Translator): string {
  const { all, applicable, answered } = countAnswers(facts);
  const setAside = all - applicable;
  if (setAside === 0) return translator.t("results:facts.answered.all", { answered, count: applicable });
  return translator.t("results:facts.answered.some", {
    answered,
    applicable,
    number: countText(setAside, translator),
    count: setAside,
  });
}

/** "Level 3 everywhere", the name of the profile, or "Own target levels". */
export function targetText(facts: AssessmentFacts, { t }: Translator): string {
  const { profile, levels } = facts.target;
  const named = profile === null ? undefined : facts.words.targets[profile];
  if (named !== undefined) return t("results:facts.target.profile", { profile: named.title });
  const wished = new Set(capabilitiesOf(facts.instrument).map(({ id }) => levels[id]));
  const [only] = wished;
  return wished.size === 1 && only !== undefined
    ? t("results:facts.target.everywhere", { level: only, name: levelName(facts.words, only) })
    : t("results:facts.target.own");
}

/** The level of the weakest core capabilities and who stands there, the one to name first in front; null when none is answered. */
export function weakestCore(
  facts: AssessmentFacts,
): { readonly level: number; readonly capabilities: readonly string[] } | null {
  const { first, lowest } = findWeakestCore(facts.instrument, facts.answers);
  return first === null ? null : { level: first.level, capabilities: lowest.map(({ id }) => id) };
}

function levelText(facts: AssessmentFacts, { t }: Translator): string {
  const { level, levelLower, levelUpper, provisional } = facts.scores.overall;
  if (level === null) return t("results:facts.level.open");
  const values = { level, name: levelName(facts.words, level) };
  if (!provisional) return t("results:reading.level", values);
  return levelLower === levelUpper
    ? t("results:facts.level.certain", values)
    : t("results:facts.level.provisional", { ...values, lower: levelLower ?? 1, upper: levelUpper ?? level });
}

function balancedText(facts: AssessmentFacts, translator: Translator): string | null {
  const balanced = indexOf(facts.scores.overall.balanced, facts.instrument.levels);
  if (balanced === null || facts.instrument.dimensions.length < 2) return null;
  return translator.t("results:facts.balanced.text", { index: indexText(balanced, translator) });
}

function weakestCoreText(facts: AssessmentFacts, translator: Translator): string | null {
  const weakest = weakestCore(facts);
  if (weakest === null) return null;
  const { level, capabilities } = weakest;
  const count = capabilities.length;
  if (level >= facts.instrument.levels) return translator.t("results:facts.core.top", { count, level });
  return count > mostNames
    ? translator.t("results:facts.core.many", { count, number: countText(count, translator), level })
    : translator.t("results:facts.core.named", {
        level,
        capabilities: capabilityList(capabilities, facts.words, translator),
      });
}

function enablersText(facts: AssessmentFacts, translator: Translator): string | null {
  const lens = facts.instrument.lenses.find(({ id }) => id === "enablers");
  const element = lens?.elements[0];
  if (lens === undefined || element === undefined) return null;
  const node = facts.scores.lenses[lens.id]?.[element.id];
  if (node === undefined || node.index === null || !node.publishable) return null;
  return translator.t("results:facts.enablers.text", { index: indexText(node.index, translator) });
}

function scopeText(facts: AssessmentFacts, { t }: Translator): string | null {
  if (!isLimited(facts.scores.overall)) return null;
  const { all, applicable } = countAnswers(facts);
  return t("results:facts.scope.limited", { applicable, count: all });
}
