import type { ChartTable } from "#app/charts/chart.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { heading, paragraph } from "../block.ts";
import type { Block } from "../document.ts";
import { shareText } from "../number.ts";
import { isSetAside, itemCounts } from "./tree-counts.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { groupName, groupScore, groupsIn } from "./tree-names.ts";

/** How far the numbers can be relied on: in a sentence or two, and part by part. */
export type RelianceReading = { readonly sentences: readonly string[]; readonly table: ChartTable };

/**
 * What is answered, what does not apply beside the share above which nothing is shown, and how many answers name a document, part
 * by part. One record has no agreement between people to measure.
 */
export function relianceReading(facts: TreeFacts, translator: Translator): RelianceReading {
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
  return {
    sentences: [t("reports:tree.reliance.intro"), ...(limited ? [t("reports:tree.reliance.limited")] : [])],
    table: {
      caption: t("reports:tree.reliance.caption"),
      columns: columns.map((label, place) => ({ label, numeric: place > 0 })),
      rows,
    },
  };
}

/** The same as blocks of a report. */
export function treeReliance(facts: TreeFacts, translator: Translator): readonly Block[] {
  const { sentences, table } = relianceReading(facts, translator);
  return [
    heading(2, "reliance", translator.t("reports:tree.reliance.title")),
    ...sentences.map((sentence) => paragraph(sentence)),
    { kind: "table", table },
  ];
}
