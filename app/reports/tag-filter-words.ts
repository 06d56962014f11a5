import type { Translator } from "#app/i18n/translator.ts";
import type { TagFilterProps } from "#app/roadmaps/tag-filter.tsx";
import { hasTag, tagCounts } from "#app/roadmaps/tags.ts";
import type { ActionFacts } from "./action-words.ts";

/** What the choice of a topic offers for this plan: topics with something planned, and, once one is chosen, how much it leaves. */
export function tagFilter(
  { instrument, plan, words }: ActionFacts,
  chosen: string | null,
  ticked: readonly string[],
  { t }: Translator,
): TagFilterProps {
  const planned = new Set(plan.phases.flatMap(({ actions }) => actions.map(({ id }) => id)));
  const counts = tagCounts(instrument.library, planned);
  const name = (tag: string) => words.tags?.[tag] ?? tag;
  const left = counts.find(({ tag }) => tag === chosen)?.count ?? 0;
  const listed = new Set(instrument.library.actions.filter((action) => hasTag(action, chosen)).map(({ id }) => id));
  return {
    chosen,
    hiddenTicks: ticked.filter((id) => planned.has(id) && !listed.has(id)),
    options: counts
      .filter(({ tag, count }) => count > 0 || tag === chosen)
      .map(({ tag, count }) => ({ tag, text: t("roadmaps:tags.option", { count, tag: name(tag) }) })),
    shown:
      chosen === null
        ? null
        : {
            text: t("roadmaps:tags.shown", { count: left, total: planned.size, tag: name(chosen) }),
            all: `?${new URLSearchParams(ticked.map((id) => ["if", id]))}#actions`,
          },
  };
}
