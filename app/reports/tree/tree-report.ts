import type { Translator } from "#app/i18n/translator.ts";
import { traceTree } from "#app/scoring/tree/trace-tree.ts";
import { heading, list, paragraph, table, warning } from "../block.ts";
import type { Block } from "../document.ts";
import { inventoryBlocks } from "./inventory-blocks.ts";
import { treeAnswers, treeGaps } from "./tree-answers.ts";
import { treeChart } from "./tree-chart.ts";
import { type TreeExplanation, treeExplanations } from "./tree-explanation.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { treeMethod } from "./tree-method.ts";
import { treeParts } from "./tree-parts.ts";
import { treeReliance } from "./tree-reliance.ts";
import { treeStandards } from "./tree-standards.ts";
import { treeFactRows } from "./tree-standing.ts";
import { treeTargets } from "./tree-targets.ts";
import { treeVerdict } from "./tree-verdict.ts";
import { treeWeightsBlocks } from "./tree-weights.ts";

/**
 * The report of a questionnaire of any shape: what it comes to, part by part, beside its targets and standards, what does not
 * apply or is open or was not asked, every answer, and how each number came about. Answers that are hidden do not appear, only that
 * their questions were not asked.
 */
export function treeReport(facts: TreeFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  const scored = facts.tree.whole.scale !== null;
  const chart = treeChart(facts, translator);
  return [
    heading(2, "result", t("reports:tree.result")),
    { kind: "verdict", sentences: treeVerdict(facts, translator) },
    ...(facts.submitted ? [] : [warning(t("reports:whereWeStand.open"))]),
    { kind: "facts", rows: treeFactRows(facts, translator) },
    ...(chart === null ? [] : [{ kind: "figure" as const, chart }]),
    ...(scored ? treeParts(facts, translator) : []),
    ...treeTargets(facts, translator),
    ...inventoryBlocks(facts, translator),
    ...treeStandards(facts, translator),
    ...treeGaps(facts, translator),
    { kind: "pageBreak" },
    ...treeAnswers(facts, translator),
    { kind: "pageBreak" },
    ...(scored ? numbers(facts, translator) : []),
    ...treeWeightsBlocks(facts, translator),
    ...treeReliance(facts, translator),
    ...treeMethod(facts, translator),
  ];
}

function numbers(facts: TreeFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  const explanations = treeExplanations(facts, traceTree(facts.tree, facts.answers), translator);
  return [
    heading(2, "numbers", t("reports:tree.why.heading")),
    paragraph(t("reports:tree.why.intro"), "quiet"),
    ...explanations.flatMap((explanation) => explanationBlocks(explanation, translator)),
  ];
}

function explanationBlocks(
  { id, title, rule, columns, rows, sentences, check }: TreeExplanation,
  { t }: Translator,
): readonly Block[] {
  return [
    heading(3, `how-${id}`, title),
    paragraph(rule, "quiet"),
    table(
      t("reports:tree.why.caption"),
      columns.map(({ label }) => label),
      rows.map(({ cells }) => cells),
      columns.flatMap(({ label, numeric }) => (numeric ? [label] : [])),
    ),
    paragraph(sentences.join(" ")),
    ...(check === null
      ? []
      : [
          paragraph(check.intro, "quiet"),
          list(check.checks.map(({ answer, text }) => t("results:explain.rule.line", { answer, text }))),
        ]),
  ];
}
