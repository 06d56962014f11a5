import type { Translator } from "#app/i18n/translator.ts";
import { preciseText } from "../number.ts";
import { endText } from "./end-text.ts";
import type { TreeFacts } from "./tree-facts.ts";

/** What the whole comes to, in sentences: where it stands, how far open questions can move it, and what was not asked. */
export function treeVerdict(
  { tree, words, scores, hidden, sections }: TreeFacts,
  translator: Translator,
): readonly string[] {
  const { t } = translator;
  const { value, scale, lower, upper, provisional, publishable, band } = scores.overall;
  const show = (number: number) => preciseText(number, translator);
  const sentences: string[] = [];
  if (scale === null) sentences.push(t("assessments:tree.result.unscored"));
  else if (value === null || !publishable) sentences.push(t("assessments:tree.result.few"));
  else {
    const name = band === null ? null : (words.bandSets[tree.whole.bandSet ?? ""]?.[band] ?? band);
    const place = { value: show(value), from: endText(scale.from, translator), to: endText(scale.to, translator) };
    sentences.push(
      name === null ? t("assessments:tree.result.value", place) : t("assessments:tree.result.band", { name, ...place }),
    );
    if (provisional && lower !== null && upper !== null && lower < upper)
      sentences.push(t("assessments:tree.result.bounds", { lower: show(lower), upper: show(upper) }));
  }
  const notAsked = sections.flatMap(({ items }) => items).filter(({ id }) => hidden.has(id)).length;
  if (notAsked > 0) sentences.push(t("assessments:tree.result.hidden", { count: notAsked }));
  return sentences;
}
