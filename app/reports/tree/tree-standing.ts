import type { Translator } from "#app/i18n/translator.ts";
import { shareOf } from "#app/questions/kinds/scale.ts";
import { countText, indexText, shareText } from "../number.ts";
import type { FactLink, FactRow } from "../result-facts.ts";
import { isSetAside, itemCounts } from "./tree-counts.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { movesSentence } from "./tree-moves.ts";

/**
 * The result as short facts, each with its word: what there is to know about the number before trusting it.
 *
 * @param whyWeights Where the page says why weights matter; left out on paper.
 */
export function treeFactRows(
  facts: TreeFacts,
  translator: Translator,
  whyWeights: FactLink | null = null,
): readonly FactRow[] {
  const { t } = translator;
  const shown = facts.scores.overall.publishable;
  const scored = facts.tree.whole.scale !== null;
  const rows: readonly (Omit<FactRow, "text"> & { readonly text: string | null })[] = [
    { term: t("results:facts.index.term"), text: shown ? indexReading(facts, translator) : null },
    { term: t("results:facts.balanced.term"), text: shown ? balancedText(facts, translator) : null },
    {
      term: t("results:facts.weights.term"),
      text: shown ? movesSentence(facts.tree.whole, facts, translator) : null,
      ...(whyWeights === null ? {} : { link: whyWeights }),
    },
    { term: t("results:facts.answered.term"), text: answeredText(facts, translator) },
    { term: t("results:facts.scope.term"), text: scored ? scopeText(facts, translator) : null },
    { term: t("reports:tree.documents.term"), text: documentsText(facts, translator) },
    { term: t("results:facts.target.term"), text: targetTitle(facts) },
    { term: t("results:facts.state.term"), text: facts.submitted ? null : t("results:facts.state.open") },
  ];
  return rows.flatMap(({ text, ...row }) => (text === null ? [] : [{ ...row, text }]));
}

/** "18 of 19 questions; one does not apply", over all questions that are asked. */
export function answeredText(facts: TreeFacts, translator: Translator): string {
  const { t } = translator;
  const { all, answered, notApplicable } = itemCounts(facts, facts.tree.whole);
  const applicable = all - notApplicable;
  if (notApplicable === 0) return t("results:facts.answered.all", { answered, count: applicable });
  return t("results:facts.answered.some", {
    ...{ answered, applicable, count: notApplicable },
    number: countText(notApplicable, translator),
  });
}

function indexReading({ scores }: TreeFacts, translator: Translator): string | null {
  const { index, lower, upper, scale, provisional } = scores.overall;
  if (index === null || scale === null) return null;
  const show = (value: number) => indexText(value, translator);
  if (!provisional || lower === null || upper === null || lower === upper)
    return translator.t("results:index.plain", { index: show(index) });
  return translator.t("results:index.between", {
    index: show(index),
    lower: show(100 * shareOf(lower, scale)),
    upper: show(100 * shareOf(upper, scale)),
  });
}

function balancedText({ scores }: TreeFacts, translator: Translator): string | null {
  const { balanced, scale } = scores.overall;
  if (balanced === null || scale === null) return null;
  return translator.t("reports:tree.balanced", { index: indexText(100 * shareOf(balanced, scale), translator) });
}

/** More than a fifth set aside: the score speaks of a part of the subject only. */
function scopeText({ scores, tree }: TreeFacts, translator: Translator): string | null {
  const { notApplicable } = scores.overall;
  if (!isSetAside(notApplicable)) return null;
  return translator.t("reports:tree.scope", {
    share: shareText(notApplicable, translator),
    cap: shareText(tree.whole.notApplicableCap, translator),
  });
}

function documentsText(facts: TreeFacts, translator: Translator): string | null {
  const { answered, documents } = itemCounts(facts, facts.tree.whole);
  return answered === 0 ? null : translator.t("reports:tree.documents.text", { documents, count: answered });
}

function targetTitle({ target, targetIsChosen, words }: TreeFacts): string | null {
  return target === null || !targetIsChosen ? null : (words.targets[target.id]?.title ?? target.id);
}
