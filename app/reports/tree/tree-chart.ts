import type { DotPlot, DotRow } from "#app/charts/chart.ts";
import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { type Scale, shareOf } from "#app/questions/kinds/scale.ts";
import type { TreeNode } from "#app/surveys/tree/tree-instrument.ts";
import { enumerationText } from "../naming.ts";
import { indexText } from "../number.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { bandName, shortNodeName } from "./tree-names.ts";

/** More rows than this no chart shows well. */
const mostRows = 16;

/** The profile of a tree: every part of the whole by its index, whatever its own scale, with bounds and the target. Null where nothing is scored. */
export function treeChart(facts: TreeFacts, translator: Translator): DotPlot | null {
  const { t } = translator;
  const { institution, date, tree, target, words } = facts;
  const placed = tree.whole.children
    .flatMap((node) => rowOf(node, facts, translator).map((row) => ({ row, weight: node.weight })))
    .slice(0, mostRows);
  const rows = placed.map(({ row }) => row);
  if (rows.length === 0) return null;
  const counted = placed.filter(({ weight }) => weight > 0).map(({ row }) => row);
  const readings = rows.map(({ label, reading }) => t("results:reading.named", { name: label, reading }));
  const chosen = target === null ? null : (words.targets[target.id]?.title ?? target.id);
  const columns = [
    t("assessments:tree.result.part"),
    t("assessments:tree.result.index"),
    t("results:profile.table.range"),
    ...(chosen === null ? [] : [t("reports:tree.chart.target", { target: chosen })]),
  ];
  return {
    kind: "dot-plot",
    title: findingOf(counted, chosen, translator),
    measure: t("reports:tree.chart.measure", { institution: institution.name, date: dateText(date, translator) }),
    description: t("reports:tree.chart.description", { readings: readings.join("; ") }),
    words: "",
    scale: { min: 0, max: 100, step: 25, names: [] },
    rows,
    key: {
      own: t("results:key.own", { institution: institution.name }),
      open: t("results:key.open", { institution: institution.name }),
      target: chosen === null ? t("results:key.target") : t("reports:tree.chart.target", { target: chosen }),
      peers: "",
    },
    table: {
      caption: t("results:profile.table.caption"),
      columns: columns.map((label, place) => ({ label, numeric: place > 0 })),
      rows: rows.map(({ label, value, range, target: wished }) => [
        label,
        value === null ? dash : indexText(value, translator),
        range === null ? dash : rangeOf(range, translator),
        ...(chosen === null ? [] : [wished === null ? dash : indexText(wished, translator)]),
      ]),
    },
  };
}

const dash = "–";

function rowOf(node: TreeNode, facts: TreeFacts, translator: Translator): readonly DotRow[] {
  const { scores, target, hidden, words } = facts;
  const score = node.type === "group" ? scores.nodes[node.id] : scores.items[node.id];
  if (score === undefined || score.scale === null || hidden.has(node.id)) return [];
  const { scale, value } = score;
  const shown = value !== null && (!("publishable" in score) || score.publishable);
  const band = node.type === "group" && "band" in score ? bandName(node, score.band, words) : null;
  const index = shown ? indexOn(value, scale) : null;
  const wished = target?.values[node.id];
  return [
    {
      label: shortNodeName(node, facts),
      note: noteOf(score, translator),
      value: index,
      range: shown ? boundsOf(score) : null,
      target: wished === undefined ? null : indexOn(wished, scale),
      peers: null,
      reading:
        index === null
          ? translator.t("assessments:tree.result.none")
          : [indexText(index, translator), band].filter(Boolean).join(" · "),
    },
  ];
}

type Score = TreeFacts["scores"]["nodes"][string] | TreeFacts["scores"]["items"][string];

function noteOf(score: Score, { t }: Translator): string | null {
  if ("state" in score) return null;
  const open = score.unanswered + score.dontKnow;
  return open === 0 ? null : t("reports:tree.chart.open", { count: open });
}

function boundsOf(score: Score): readonly [number, number] | null {
  if ("state" in score || !score.provisional || score.scale === null) return null;
  if (score.lower === null || score.upper === null || score.lower === score.upper) return null;
  return [indexOn(score.lower, score.scale), indexOn(score.upper, score.scale)];
}

function indexOn(value: number, scale: Scale): number {
  return 100 * shareOf(value, scale);
}

function rangeOf([lower, upper]: readonly [number, number], translator: Translator): string {
  return translator.t("results:index.range", {
    lower: indexText(lower, translator),
    upper: indexText(upper, translator),
  });
}

/** One sentence: how many parts reach the target and which are furthest away; without a target the highest and the lowest. */
function findingOf(rows: readonly DotRow[], target: string | null, translator: Translator): string {
  const { t } = translator;
  const placed = rows.flatMap(({ label, value, target: wished }) => (value === null ? [] : [{ label, value, wished }]));
  if (placed.length === 0) return t("reports:tree.finding.nothing");
  const aimed = placed.flatMap(({ wished, ...row }) => (wished === null ? [] : [{ ...row, gap: wished - row.value }]));
  if (target !== null && aimed.length > 0) {
    const behind = aimed.filter(({ gap }) => gap > 1e-9);
    const furthest = namesAt(behind, ({ gap }) => gap, translator);
    const values = { target, reached: aimed.length - behind.length, count: aimed.length };
    if (behind.length === 0) return t("reports:tree.finding.all", values);
    return t("reports:tree.finding.some", { ...values, furthest });
  }
  const highest = namesAt(placed, ({ value }) => value, translator);
  const lowest = namesAt(placed, ({ value }) => -value, translator);
  return placed.length === 1 || highest === lowest
    ? t("reports:tree.finding.even", { index: indexText(placed[0]?.value ?? 0, translator) })
    : t("reports:tree.finding.spread", { highest, lowest });
}

/** The names of those that come within a hair of the largest. */
function namesAt<Row extends { readonly label: string }>(
  rows: readonly Row[],
  numberOf: (row: Row) => number,
  translator: Translator,
): string {
  const most = Math.max(...rows.map(numberOf));
  const first = rows.filter((row) => most - numberOf(row) < 1e-9).map(({ label }) => label);
  return enumerationText(first, translator);
}
