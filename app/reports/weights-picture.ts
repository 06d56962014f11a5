import type { ChartTable } from "#app/charts/chart.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { score } from "#app/scoring/score-record.ts";
import type { WeightPreset, WeightsName } from "#app/scoring/scores.ts";
import { type Sensitivity, sensitivity } from "#app/scoring/sensitivity/sensitivity.ts";
import { findPreset } from "#app/scoring/weight-presets.ts";
import { type Explanation, explain } from "./explain.ts";
import type { AssessmentFacts } from "./facts.ts";
import { dimensionName, levelName } from "./naming.ts";
import { indexText, wholeText } from "./number.ts";
import { standingOf } from "./standing.ts";

/** How much the overall index owes to the choice of weights, in words and rows. */
export type WeightsPicture = {
  readonly lead: string;
  readonly rows: readonly { readonly weights: string; readonly name: string; readonly index: string }[];
};

/** The same answers under another preset: beside the result, never instead of it. */
export type WeightsView = {
  readonly weights: WeightPreset;
  readonly title: string;
  readonly table: ChartTable;
  readonly explanations: readonly Explanation[];
};

/** "With other weights the index would lie between 36 and 43, from Emerging to Defined". Null where no index is shown. */
export function weightsSentence(facts: AssessmentFacts, translator: Translator): string | null {
  const found = shownSensitivity(facts);
  if (found === null) return null;
  const { t } = translator;
  const [lower, upper] = [found.whole.index.lower, found.whole.index.upper].map((index) =>
    indexText(index, translator),
  );
  if (lower === upper) return t("results:facts.weights.still", { index: lower });
  const [from, to] = [found.bands.lower, found.bands.upper].map((level) => levelName(facts.words, level));
  return from === to
    ? t("results:facts.weights.within", { lower, upper, name: from })
    : t("results:facts.weights.across", { lower, upper, from, to });
}

/** Every preset with its index, and the ranges around them. Null where no index is shown. */
export function weightsPicture(facts: AssessmentFacts, translator: Translator): WeightsPicture | null {
  const found = shownSensitivity(facts);
  if (found === null) return null;
  const { acrossPresets, random, presets } = found;
  return {
    lead: translator.t("results:weights.lead", {
      presetLower: indexText(acrossPresets.index.lower, translator),
      presetUpper: indexText(acrossPresets.index.upper, translator),
      draws: wholeText(random.draws, translator),
      lower: indexText(random.index.lower, translator),
      upper: indexText(random.index.upper, translator),
    }),
    rows: presets.map(({ weights, index }) => ({
      weights,
      name: weightsName(weights, facts, translator),
      index: indexText(index, translator),
    })),
  };
}

/** The view somebody asked for by a preset's name; null for the result itself, an unknown name, and where no index is shown. */
export function weightsView(facts: AssessmentFacts, asked: string | null, translator: Translator): WeightsView | null {
  const { t } = translator;
  const preset = asked === null || asked === "equal" ? undefined : findPreset(facts.instrument, asked);
  if (preset === undefined || !isShown(facts)) return null;
  const view = score(facts.instrument, facts.answers, preset);
  const dimensions = facts.instrument.dimensions.map(({ id }) => id);
  const shown = (index: number | null | undefined) => (typeof index === "number" ? indexText(index, translator) : "");
  return {
    weights: preset,
    title: t("results:weights.view.title", { weights: weightsName(preset, facts, translator) }),
    table: {
      caption: t("results:weights.view.caption"),
      columns: [
        { label: t("results:weights.view.part"), numeric: false },
        { label: t("results:weights.view.result"), numeric: true },
        { label: t("results:weights.view.other"), numeric: true },
      ],
      rows: [
        [t("results:explain.whole"), shown(facts.scores.overall.index), shown(view.overall.index)],
        ...dimensions.map((id) => [
          dimensionName(facts.words, id),
          shown(facts.scores.nodes[id]?.index),
          shown(view.nodes[id]?.index),
        ]),
      ],
    },
    explanations: ["overall", ...dimensions].flatMap((id) => explain(facts, id, translator, preset) ?? []),
  };
}

function shownSensitivity(facts: AssessmentFacts): Sensitivity | null {
  return isShown(facts) ? sensitivity(facts.instrument, facts.answers) : null;
}

function isShown(facts: AssessmentFacts): boolean {
  return ["level", "no-level"].includes(standingOf(facts).kind);
}

function weightsName(weights: WeightsName, { words }: AssessmentFacts, { t }: Translator): string {
  if (weights === "equal" || weights === "literature" || weights === "custom")
    return t(`results:weights.name.${weights}`);
  const profile = weights.slice("pathway-".length);
  return t("results:weights.name.pathway", { pathway: words.targets[profile]?.title ?? profile });
}
