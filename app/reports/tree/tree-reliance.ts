import type { Translator } from "#app/i18n/translator.ts";
import { heading, paragraph, table } from "../block.ts";
import type { Block } from "../document.ts";
import { shareText } from "../number.ts";
import { isSetAside, itemCounts } from "./tree-counts.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { groupName, groupScore, groupsIn } from "./tree-names.ts";

/**
 * How far the numbers can be relied on, part by part: what is answered, what does not apply beside the share above which nothing is
 * shown, and how many answers name a document. One record has no agreement between people to measure.
 */
export function treeReliance(facts: TreeFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  const columns = [
    t("assessments:tree.result.part"),
    t("assessments:tree.result.answered"),
    t("reports:tree.reliance.weighed"),
    t("reports:tree.reliance.notApplicable"),
    t("reports:tree.reliance.cap"),
    t("reports:tree.reliance.documents"),
  ];
  const rows = groupsIn(facts.tree.whole).map(({ group, depth }) => {
    const { all, answered, notApplicable, documents } = itemCounts(facts, group);
    const score = groupScore(group.id, facts);
    const share = (one: number, of: number) => t("reports:tree.reliance.of", { one, of });
    return [
      "\u2003".repeat(depth) + groupName(group.id, facts),
      share(answered, all - notApplicable),
      score?.scale == null ? "" : shareText(score.completeness, translator),
      score?.scale == null ? "" : shareText(score.notApplicable, translator),
      score?.scale == null ? "" : shareText(group.notApplicableCap, translator),
      share(documents, answered),
    ];
  });
  const limited = isSetAside(facts.scores.overall.notApplicable);
  return [
    heading(2, "reliance", t("reports:tree.reliance.title")),
    paragraph(t("reports:tree.reliance.intro")),
    ...(limited ? [paragraph(t("reports:tree.reliance.limited"))] : []),
    table(t("reports:tree.reliance.caption"), columns, rows, columns.slice(1)),
  ];
}
