import type { ChartTable } from "#app/charts/chart.ts";
import { isolate } from "#app/i18n/isolate.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { CustomWeights } from "#app/scoring/custom-weights.ts";
import { score, scoreWeighted } from "#app/scoring/score-record.ts";
import type { WeightsName } from "#app/scoring/scores.ts";
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
  /** Who set weights of their own, and why; null where nobody did. */
  readonly because: string | null;
};

/** The same answers under another preset: beside the result, never instead of it. */
export type WeightsView = {
  readonly weights: WeightsName;
  readonly title: string;
  /** Who set these weights, and why; null for a preset. */
  readonly text: string | null;
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
    rows: [...presets, ...ownRow(facts)].map(({ weights, index }) => ({
      weights,
      name: weightsName(weights, facts, translator),
      index: indexText(index, translator),
    })),
    because: becauseText(facts.ownWeights, translator),
  };
}

/** Who set weights of their own, and why. */
export function becauseText(own: CustomWeights<unknown> | null, { t }: Translator): string | null {
  if (own === null) return null;
  return t("results:ownWeights.because", { by: isolate(own.by), reason: isolate(own.reason) });
}

function ownRow({ instrument, answers, ownWeights }: AssessmentFacts) {
  if (ownWeights === null) return [];
  const { index } = scoreWeighted(instrument, answers, ownWeights.weights).overall;
  return index === null ? [] : [{ weights: "custom" as const, index }];
}

/** The view somebody asked for by a preset's name; null for the result itself, an unknown name, and where no index is shown. */
export function weightsView(facts: AssessmentFacts, asked: string | null, translator: Translator): WeightsView | null {
  const { t } = translator;
  const { instrument, answers, ownWeights } = facts;
  const preset = asked === null || asked === "equal" ? undefined : findPreset(instrument, asked);
  const own = asked === "custom" ? ownWeights : null;
  const chosen = own?.weights ?? preset;
  if (chosen === undefined || !isShown(facts)) return null;
  const view =
    typeof chosen === "string" ? score(instrument, answers, chosen) : scoreWeighted(instrument, answers, chosen);
  const dimensions = facts.instrument.dimensions.map(({ id }) => id);
  const shown = (index: number | null | undefined) => (typeof index === "number" ? indexText(index, translator) : "");
  return {
    weights: view.weights,
    title: t("results:weights.view.title", { weights: weightsName(view.weights, facts, translator) }),
    text: becauseText(own, translator),
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
    explanations: ["overall", ...dimensions].flatMap((id) => explain(facts, id, translator, chosen) ?? []),
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
