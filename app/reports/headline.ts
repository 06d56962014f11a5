import type { Translator } from "#app/i18n/translator.ts";
import { indexOf } from "#app/scoring/index-of.ts";
import type { NodeScore } from "#app/scoring/scores.ts";
import type { AssessmentFacts } from "./facts.ts";
import { levelName } from "./naming.ts";
import { indexText } from "./number.ts";
import { isLimited, standingOf } from "./standing.ts";

/** The result in the fewest words, for the corner of a page. Null where there is nothing to show. */
export type Headline = {
  readonly level: number | null;
  /** "Level 2", or why there is none. */
  readonly title: string;
  /** "Emerging". */
  readonly name: string | null;
  /** "39 of 100, between 37 and 42". */
  readonly index: string | null;
  readonly provisional: string | null;
  readonly limited: string | null;
};

export function headlineOf(facts: AssessmentFacts, translator: Translator): Headline {
  const { t } = translator;
  const { overall } = facts.scores;
  const standing = standingOf(facts);
  const shown = standing.kind === "level" || standing.kind === "no-level";
  return {
    level: standing.kind === "level" ? standing.level : null,
    title:
      standing.kind === "level"
        ? t("results:headline.level", { level: standing.level })
        : shown
          ? t("results:headline.noLevel")
          : t("results:headline.noScore"),
    name: standing.kind === "level" ? levelName(facts.words, standing.level) : null,
    index: shown ? indexReading(overall, facts.instrument.levels, translator) : null,
    provisional: shown && overall.provisional ? t("results:headline.provisional") : null,
    limited: shown && isLimited(overall) ? t("results:headline.limited") : null,
  };
}

/** "39 of 100", with its bounds while questions are open; null without an index. */
export function indexReading(node: NodeScore, levels: number, translator: Translator): string | null {
  if (node.index === null) return null;
  const index = indexText(node.index, translator);
  const bounds = indexBounds(node, levels, translator);
  return bounds === null
    ? translator.t("results:index.plain", { index })
    : translator.t("results:index.between", { index, ...bounds });
}

/** The lowest and highest index the open questions allow; null when nothing is open. */
export function indexBounds(
  node: NodeScore,
  levels: number,
  translator: Translator,
): { readonly lower: string; readonly upper: string } | null {
  const lower = indexOf(node.lower, levels);
  const upper = indexOf(node.upper, levels);
  if (!node.provisional || lower === null || upper === null) return null;
  return { lower: indexText(lower, translator), upper: indexText(upper, translator) };
}
