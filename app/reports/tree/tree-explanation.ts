import { itemReading } from "#app/assessments/item-reading.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { TreeTerm } from "#app/scoring/tree/trace-terms.ts";
import type { GroupTrace, TreeTrace } from "#app/scoring/tree/trace-tree.ts";
import { nodesBelow, type TreeNode } from "#app/surveys/tree/tree-instrument.ts";
import type { RuleCheck } from "../explain-rule.ts";
import { indexText, preciseText } from "../number.ts";
import { endText, rangeText } from "./end-text.ts";
import { explainSentences } from "./explain-sentences.ts";
import { stepChecks } from "./explain-steps.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { bandName, groupName, groupsIn, nodeName } from "./tree-names.ts";

/** Why the number of one group is what it is, in words and rows that a page or paper only has to set. */
export type TreeExplanation = {
  readonly id: string;
  /** "Access: 67.08 on a scale from 0 to 100, index 67". */
  readonly title: string;
  /** How its parts become one number. */
  readonly rule: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  /** The heading of each row comes first among its cells. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
  /** The arithmetic, one sentence after the other; what is open, set aside or not asked, and how far weights matter, comes last. */
  readonly sentences: readonly string[];
  /** The steps or the next level put to the test; null for other rules. */
  readonly check: RuleCheck | null;
};

/** One explanation for every scored group something of which is asked, the whole first. */
export function treeExplanations(
  facts: TreeFacts,
  trace: TreeTrace,
  translator: Translator,
): readonly TreeExplanation[] {
  return groupsIn(facts.tree.whole).flatMap(({ group }) => {
    const found = group === facts.tree.whole ? trace.overall : trace.nodes[group.id];
    if (found === undefined || found.scale === null || found.lower === null) return [];
    return [explanationOf(found, group.children, trace, facts, translator)];
  });
}

function explanationOf(
  trace: GroupTrace,
  children: readonly TreeNode[],
  { weights, items }: TreeTrace,
  facts: TreeFacts,
  translator: Translator,
): TreeExplanation {
  const { t } = translator;
  const numbers = numbersOf(trace, translator);
  const parts = trace.terms
    .filter(({ why }) => why !== "fact")
    .map((term) => {
      const node = children.find(({ id }) => id === term.id);
      return {
        id: term.id,
        name: node === undefined ? term.id : nodeName(node, facts),
        reading: readingOf(term, node, items[term.id]?.answer ?? null, facts, translator),
        cells: numbers.map(({ cell }) => cell(term)),
      };
    });
  const read = parts.some(({ reading }) => reading !== "");
  const rows = parts.map(({ id, name, reading, cells }) => ({
    id,
    cells: [name, ...(read ? [reading] : []), ...cells],
  }));
  const words = [t("assessments:tree.result.part"), ...(read ? [t("reports:tree.why.answer")] : [])];
  const shown = trace.publishable && trace.value !== null;
  return {
    id: trace.id,
    title: titleOf(trace, facts, translator),
    rule: t(`assessments:tree.result.rule.${trace.rule}`),
    columns: [
      ...words.map((label) => ({ label, numeric: false })),
      ...numbers.map(({ label }) => ({ label, numeric: true })),
    ],
    rows,
    sentences: explainSentences(trace, weights, facts, translator),
    check: shown || trace.steps !== null ? stepChecks(trace, facts, translator) : null,
  };
}

function titleOf(trace: GroupTrace, facts: TreeFacts, translator: Translator): string {
  const { t } = translator;
  const name = groupName(trace.id, facts);
  if (!trace.publishable || trace.value === null || trace.index === null || trace.scale === null)
    return t("results:explain.title.noScore", { name });
  const group = groupsIn(facts.tree.whole).find((one) => one.group.id === trace.id)?.group;
  const band = group === undefined ? null : bandName(group, trace.band, facts.words);
  const values = {
    name,
    value: preciseText(trace.value, translator),
    from: endText(trace.scale.from, translator),
    to: endText(trace.scale.to, translator),
    index: indexText(trace.index, translator),
  };
  return band === null ? t("reports:tree.why.title", values) : t("reports:tree.why.titleBand", { ...values, band });
}

/** One column: its heading, and what stands in it for a part. The answer has none of it. */
type Column = { readonly label: string; readonly cell: (term: TreeTerm) => string };

function numbersOf({ rule }: GroupTrace, translator: Translator): readonly Column[] {
  const { t } = translator;
  const number = (value: number | null) => (value === null ? "" : preciseText(value, translator));
  const first: Column[] = [
    { label: t("reports:tree.why.value"), cell: ({ value }) => number(value) },
    {
      label: t("assessments:tree.result.scale"),
      cell: ({ scale }) => (scale === null ? "" : rangeText(scale, translator)),
    },
  ];
  const label = rule === "share-of-yes" ? t("reports:tree.why.top") : t("assessments:tree.result.onScale");
  const moved: Column = { label, cell: (term) => number(term.moved) };
  const weighed: Column[] = [
    { label: t("assessments:tree.result.weight"), cell: ({ weight }) => endText(weight, translator) },
    { label: t("reports:tree.why.adds"), cell: ({ contribution }) => number(contribution) },
  ];
  switch (rule) {
    case "staged":
      return first;
    case "minimum":
    case "maximum":
      return [...first, moved];
    case "sum":
      return [...first, ...weighed];
    default:
      return [...first, moved, ...weighed];
  }
}

/** The answer to a question in words, or why there is none; empty for a group that counts. */
function readingOf(
  { why }: TreeTerm,
  node: TreeNode | undefined,
  answer: ItemAnswer | null,
  { words }: TreeFacts,
  translator: Translator,
): string {
  const { t } = translator;
  if (node?.type !== "item" || answer === null) return why === null ? "" : t(`reports:tree.why.state.${why}`);
  const reading = itemReading(node.item, answer, words, translator);
  return node.item.reverse && why === null ? t("reports:tree.why.reversed", { answer: reading }) : reading;
}

/** The question behind a row of an explanation; undefined for groups. */
export function questionBehind(row: string, facts: Pick<TreeFacts, "tree" | "sections">): string | undefined {
  const node = nodesBelow(facts.tree.whole).find(({ id }) => id === row);
  if (node?.type !== "item") return undefined;
  return facts.sections.find(({ items }) => items.some(({ id }) => id === row))?.id;
}
