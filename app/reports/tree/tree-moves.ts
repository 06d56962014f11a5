import type { Translator } from "#app/i18n/translator.ts";
import type { TreeGroup } from "#app/surveys/tree/tree-instrument.ts";
import { wholeId } from "#app/surveys/tree/tree-instrument.ts";
import { indexText } from "../number.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { bandName } from "./tree-names.ts";

/** "58 to 69": how far the index of a group moves with other weights; empty without an index to move. */
export function movesText(id: string, { sensitivity }: TreeFacts, translator: Translator): string {
  const spread = id === wholeId ? sensitivity.overall : sensitivity.nodes[id];
  if (spread === null || spread === undefined) return "";
  if (!spread.weighted) return translator.t("reports:tree.moves.none");
  const { lower, upper } = spread.whole.index;
  const range = { lower: indexText(lower, translator), upper: indexText(upper, translator) };
  return range.lower === range.upper ? range.lower : translator.t("results:index.range", range);
}

/** The same as a sentence, with the bands at both ends. Null without an index. */
export function movesSentence(
  group: TreeGroup,
  { sensitivity, words }: TreeFacts,
  translator: Translator,
): string | null {
  const { t } = translator;
  const spread = group.id === wholeId ? sensitivity.overall : sensitivity.nodes[group.id];
  if (spread === null || spread === undefined) return null;
  if (!spread.weighted) return t("reports:tree.moves.unweighted");
  const [lower, upper] = [spread.whole.index.lower, spread.whole.index.upper].map((one) => indexText(one, translator));
  if (lower === upper) return t("results:facts.weights.still", { index: lower });
  const [from, to] = [spread.bands.lower, spread.bands.upper].map((band) => bandName(group, band, words));
  if (from === null || from === undefined) return t("reports:tree.moves.range", { lower, upper });
  return from === to
    ? t("results:facts.weights.within", { lower, upper, name: from })
    : t("results:facts.weights.across", { lower, upper, from, to });
}
