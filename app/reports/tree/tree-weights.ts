import type { ChartTable } from "#app/charts/chart.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { traceTree } from "#app/scoring/tree/trace-tree.ts";
import { scoreTreeWith, treePresetsOf } from "#app/scoring/tree/tree-weights.ts";
import { wholeId } from "#app/surveys/tree/tree-instrument.ts";
import { heading, paragraph, table } from "../block.ts";
import type { Block } from "../document.ts";
import { indexText, wholeText } from "../number.ts";
import { becauseText, type WeightsPicture } from "../weights-picture.ts";
import { type TreeExplanation, treeExplanations } from "./tree-explanation.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { groupName, groupScore, groupsIn } from "./tree-names.ts";

/** The same answers under another preset: beside the result, never instead of it. */
export type TreeWeightsView = {
  readonly weights: string;
  readonly title: string;
  /** What these weights are for. */
  readonly text: string | null;
  readonly table: ChartTable;
  readonly explanations: readonly TreeExplanation[];
};

/** Every preset with its index, and the ranges around them. Null where no index is shown or no weights enter it. */
export function treeWeightsPicture(facts: TreeFacts, translator: Translator): WeightsPicture | null {
  const { overall, drawing } = facts.sensitivity;
  if (overall === null || !overall.weighted || !facts.scores.overall.publishable) return null;
  const { acrossPresets, random, presets } = overall;
  return {
    lead: translator.t(presets.length === 1 ? "reports:tree.weights.leadAlone" : "reports:tree.weights.lead", {
      presetLower: indexText(acrossPresets.index.lower, translator),
      presetUpper: indexText(acrossPresets.index.upper, translator),
      draws: wholeText(drawing.draws, translator),
      lower: indexText(random.index.lower, translator),
      upper: indexText(random.index.upper, translator),
    }),
    rows: [...presets, ...ownRow(facts)].map(({ weights, index }) => ({
      weights,
      name: weightsName(weights, facts, translator),
      index: indexText(index, translator),
    })),
    because: becauseText(facts.ownWeights, translator),
  };
}

function ownRow({ tree, answers, ownWeights }: TreeFacts) {
  if (ownWeights === null) return [];
  const index = scoreTreeWith(tree, answers, ownWeights.weights).overall.index;
  return index === null ? [] : [{ weights: ownName, index }];
}

/** The picture on paper: with what it takes to draw the weights again. */
export function treeWeightsBlocks(facts: TreeFacts, translator: Translator): readonly Block[] {
  const { t } = translator;
  const picture = treeWeightsPicture(facts, translator);
  if (picture === null) return [];
  const { draws, concentration, generator, hash, seed } = facts.sensitivity.drawing;
  const columns = [t("results:weights.column"), t("results:weights.index")];
  return [
    heading(2, "weights", t("results:weights.title")),
    paragraph(picture.lead),
    table(
      t("results:weights.captionPrinted"),
      columns,
      picture.rows.map(({ name, index }) => [name, index]),
      columns.slice(1),
    ),
    ...(picture.because === null ? [] : [paragraph(picture.because)]),
    paragraph(
      t("reports:tree.weights.drawing", {
        draws: wholeText(draws, translator),
        concentration,
        generator,
        hash,
        seed,
      }),
      "quiet",
    ),
  ];
}

/** The view somebody asked for by a preset's name; null for the result itself, an unknown name, and where no index is shown. */
export function treeWeightsView(
  facts: TreeFacts,
  asked: string | null,
  translator: Translator,
): TreeWeightsView | null {
  const { t } = translator;
  const { tree, words } = facts;
  const own = asked === ownName ? facts.ownWeights : null;
  if (asked === null || asked === "equal" || (own === null && !treePresetsOf(tree).includes(asked))) return null;
  if (!facts.scores.overall.publishable) return null;
  const chosen = own?.weights ?? asked;
  const scores = scoreTreeWith(tree, facts.answers, chosen);
  const view: TreeFacts = { ...facts, scores };
  const shown = (index: number | null | undefined) => (typeof index === "number" ? indexText(index, translator) : "");
  const groups = groupsIn(tree.whole).filter(({ group }) => group.scale !== null);
  return {
    weights: asked,
    title: t("results:weights.view.title", { weights: weightsName(asked, facts, translator) }),
    text: becauseText(own, translator) ?? words.weights[asked]?.description ?? null,
    table: {
      caption: t("results:weights.view.caption"),
      columns: [
        { label: t("results:weights.view.part"), numeric: false },
        { label: t("results:weights.view.result"), numeric: true },
        { label: t("results:weights.view.other"), numeric: true },
      ],
      rows: groups.map(({ group, depth }) => [
        "\u2003".repeat(depth) + (group.id === wholeId ? t("results:explain.whole") : groupName(group.id, facts)),
        shown(groupScore(group.id, facts)?.index),
        shown(groupScore(group.id, view)?.index),
      ]),
    },
    explanations: treeExplanations(view, traceTree(tree, facts.answers, chosen), translator),
  };
}

/** What somebody's own weights are called; no preset may have this name. */
const ownName = "custom";

function weightsName(weights: string, { words }: TreeFacts, { t }: Translator): string {
  if (weights === ownName) return t("results:weights.name.custom");
  return weights === "equal" ? t("reports:tree.weights.own") : (words.weights[weights]?.title ?? weights);
}
