import type { Translator } from "#app/i18n/translator.ts";
import { preciseText } from "../number.ts";
import { endText } from "./end-text.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { groupName } from "./tree-names.ts";

/**
 * What the whole comes to, in sentences: where it stands, how far open questions can move it, which of its parts stands highest and
 * which lowest, and what was not asked.
 */
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
  const finding = publishable ? standOut({ tree, words, scores, hidden }, translator) : null;
  if (finding !== null) sentences.push(finding);
  const notAsked = sections.flatMap(({ items }) => items).filter(({ id }) => hidden.has(id)).length;
  if (notAsked > 0) sentences.push(t("assessments:tree.result.hidden", { count: notAsked }));
  return sentences;
}

/** The groups that count and stand highest and lowest by their index; null where fewer than three have a result or two share a place. */
function standOut(
  { tree, words, scores, hidden }: Pick<TreeFacts, "tree" | "words" | "scores" | "hidden">,
  { t }: Translator,
): string | null {
  const placed = tree.whole.children.flatMap(({ id, type, weight }) => {
    const score = scores.nodes[id];
    if (type !== "group" || weight === 0 || hidden.has(id) || score?.index == null || !score.publishable) return [];
    return [{ name: groupName(id, { words }), index: score.index }];
  });
  const [highest, second, ...rest] = placed.toSorted((a, b) => b.index - a.index);
  const lowest = rest.at(-1);
  const above = rest.at(-2) ?? second;
  if (highest === undefined || second === undefined || lowest === undefined || above === undefined) return null;
  if (highest.index - second.index < 1e-9 || above.index - lowest.index < 1e-9) return null;
  return t("reports:tree.verdict", { highest: highest.name, lowest: lowest.name });
}
