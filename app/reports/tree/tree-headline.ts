import type { Translator } from "#app/i18n/translator.ts";
import type { Headline } from "../headline.ts";
import { indexText } from "../number.ts";
import { isSetAside } from "./tree-counts.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { bandName } from "./tree-names.ts";

/** The result in the fewest words, for the corner of a page; null where nothing is scored. */
export function treeHeadline({ tree, scores, words }: TreeFacts, translator: Translator): Headline | null {
  const { t } = translator;
  const { index, band, scale, publishable, provisional, notApplicable, lower, upper } = scores.overall;
  if (scale === null) return null;
  const nothing = { level: null, name: null, index: null, provisional: null, limited: null };
  if (!publishable || index === null) return { ...nothing, title: t("results:headline.noScore") };
  const reading = t("results:index.plain", { index: indexText(index, translator) });
  const name = bandName(tree.whole, band, words);
  return {
    ...nothing,
    title: name ?? reading,
    name: name === null ? null : reading,
    provisional: provisional && lower !== upper ? t("results:headline.provisional") : null,
    limited: isSetAside(notApplicable) ? t("results:headline.limited") : null,
  };
}
