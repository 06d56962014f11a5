import { itemReading } from "#app/assessments/item-reading.ts";
import type { ChartTable } from "#app/charts/chart.ts";
import type { Translator } from "#app/i18n/translator.ts";
import {
  type ClauseCoverage,
  type ClauseEvidence,
  type StandardCoverage,
  standardCoverage,
} from "#app/scoring/tree/standard-coverage.ts";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import { nodesBelow, type TreeNode } from "#app/surveys/tree/tree-instrument.ts";
import { heading, paragraph } from "../block.ts";
import type { Block } from "../document.ts";
import { enumerationText } from "../naming.ts";
import { indexText } from "../number.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { shortNodeName } from "./tree-names.ts";

/** One standard in words: how far it is answered, and by what clause by clause. */
export type StandardReading = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly table: ChartTable;
};

/** For every standard the questionnaire answers to: which clause is answered by what, and which by nothing. */
export function standardReadings(facts: TreeFacts, translator: Translator): readonly StandardReading[] {
  return standardCoverage(facts.tree, facts.answers, facts.scores).map((standard, place) => ({
    id: `standard-${place + 1}`,
    ...readingOf(standard, facts, translator),
  }));
}

/** The same as blocks of a report. */
export function treeStandards(facts: TreeFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  const readings = standardReadings(facts, translator);
  if (readings.length === 0) return [];
  return [
    heading(2, "standards", t("reports:tree.standard.title")),
    paragraph(t("reports:tree.standard.intro"), "quiet"),
    ...readings.flatMap(({ id, title, text, table }): readonly Block[] => [
      heading(3, id, title),
      paragraph(text),
      { kind: "table", table },
    ]),
  ];
}

function readingOf(standard: StandardCoverage, facts: TreeFacts, translator: Translator): Omit<StandardReading, "id"> {
  const { t } = translator;
  const { clauses } = standard;
  const nameOf = (clause: string) => clauseName(clause, standard, facts);
  const named = (standing: ClauseCoverage["standing"]) =>
    enumerationText(
      clauses.filter((one) => one.standing === standing).map(({ clause }) => nameOf(clause)),
      translator,
    );
  const asked = clauses.filter(({ standing }) => standing !== "left-out");
  const answered = asked.filter(({ standing }) => standing === "answered" || standing === "partly").length;
  const [open, unasked] = [named("open"), named("unasked")];
  const sentences = [
    t("reports:tree.standard.answered", { answered, count: asked.length }),
    ...(open === "" ? [] : [t("reports:tree.standard.open", { clauses: open })]),
    ...(unasked === "" ? [] : [t("reports:tree.standard.unasked", { clauses: unasked })]),
  ];
  const columns = [
    t("reports:tree.standard.clause"),
    t("reports:tree.standard.by"),
    t("assessments:tree.result.result"),
    t("assessments:tree.result.answered"),
  ];
  return {
    title: t("reports:tree.standard.name", { standard: standardTitle(standard, facts), edition: standard.edition }),
    text: sentences.join(" "),
    table: {
      caption: t("reports:tree.standard.caption"),
      columns: columns.map((label) => ({ label, numeric: false })),
      rows: clauses.flatMap((one) => clauseRows(one, nameOf(one.clause), facts, translator)),
    },
  };
}

function clauseRows(
  { evidence }: ClauseCoverage,
  name: string,
  facts: TreeFacts,
  translator: Translator,
): readonly (readonly string[])[] {
  const { t } = translator;
  if (evidence.length === 0) return [[name, t("reports:tree.standard.nothing"), dash, dash]];
  return evidence.map((one) => [
    name,
    ...evidenceCells(one, facts, translator),
    t(`reports:tree.standard.standing.${one.standing}`),
  ]);
}

const dash = "–";

function evidenceCells(one: ClauseEvidence, facts: TreeFacts, translator: Translator): readonly [string, string] {
  const { t } = translator;
  const node = nodesBelow(facts.tree.whole).find(({ id }) => id === one.node);
  if (node === undefined) return [one.node, dash];
  const name = shortNodeName(node, facts);
  if (one.entry !== null) {
    const entry = itemWords(facts.words, one.node).entries?.[one.entry] ?? one.entry;
    const there =
      one.value === null ? dash : t(one.value === 1 ? "reports:tree.standard.there" : "reports:tree.standard.missing");
    return [t("reports:tree.standard.entry", { name, entry }), there];
  }
  return [name, resultOf(one, node, facts, translator)];
}

function resultOf(one: ClauseEvidence, node: TreeNode, { answers, words }: TreeFacts, translator: Translator): string {
  const { t } = translator;
  if (one.index !== null)
    return one.publishable
      ? t("results:index.plain", { index: indexText(one.index, translator) })
      : t("assessments:tree.result.none");
  const answer = answers[node.id];
  return node.type === "item" && answer !== undefined && one.standing === "answered"
    ? itemReading(node.item, answer, words, translator)
    : dash;
}

function standardTitle({ standard, listed }: StandardCoverage, { words }: TreeFacts): string {
  return (listed === null ? undefined : words.standards[listed]?.title) ?? standard;
}

function clauseName(clause: string, { listed }: StandardCoverage, { words }: TreeFacts): string {
  return (listed === null ? undefined : words.standards[listed]?.clauses[clause]) ?? clause;
}
