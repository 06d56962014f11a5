import type { Translator } from "#app/i18n/translator.ts";
import { basisRows } from "../basis-rows.ts";
import { heading, list } from "../block.ts";
import type { Block } from "../document.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { answeredText } from "./tree-standing.ts";

/** What the figures rest on, how they were made, and what they cannot say. */
export function treeMethod(facts: TreeFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  const { tree: instrument, words, date } = facts;
  const answered = answeredText(facts, translator);
  return [
    heading(2, "method-and-limits", t("reports:method.title")),
    { kind: "facts", rows: basisRows({ instrument, words, date, answered, weights: null }, translator) },
    list([
      words.statusNote,
      t("reports:tree.method.scales"),
      t("reports:tree.method.gaps"),
      t("reports:tree.method.shown"),
      t("reports:method.scoring.rounding"),
      t("reports:tree.method.index"),
    ]),
  ];
}
