import type { Translator } from "#app/i18n/translator.ts";
import type { ListedPhase } from "#app/roadmaps/action-list.tsx";
import { hasTag } from "#app/roadmaps/tags.ts";
import { libraryAction, tagsText } from "./action-words.ts";
import type { AssessmentFacts } from "./facts.ts";
import { priorityRows } from "./priority-rows.ts";
import { roadmapInDetail } from "./sections/roadmap-in-detail.ts";

type Choice = {
  /** Ids of the actions whose boxes are ticked. */
  readonly ticked: readonly string[];
  /** Only actions with this tag are listed; null for all. Order and arithmetic stay those of the whole plan. */
  readonly tag?: string | null;
};

/** The roadmap section of the report, dressed for its page: with the boxes ticked, the arithmetic of every priority, and the way to the studies behind it. */
export function listedPhases(
  facts: AssessmentFacts,
  { ticked, tag = null }: Choice,
  translator: Translator,
  studies: Readonly<Record<string, string>> = {},
): { readonly phases: readonly ListedPhase[]; readonly leftOut: readonly string[] } {
  const blocks = roadmapInDetail.build(facts, translator);
  const planned = new Map(facts.plan.phases.flatMap((phase) => phase.actions.map((action) => [action.id, action])));
  return {
    phases: blocks.flatMap((block) =>
      block.kind !== "phases"
        ? []
        : block.phases.map((phase) => ({
            ...phase,
            empty: phase.actions.length > 0 ? translator.t("roadmaps:tags.none") : phase.empty,
            actions: phase.actions.flatMap((action) => {
              const known = planned.get(action.id);
              const entry = libraryAction(facts, action.id);
              if (known === undefined || entry === undefined || !hasTag(entry, tag)) return [];
              const topics = tagsText(facts.words, entry, translator);
              return [
                {
                  ...action,
                  facts: topics === null ? action.facts : [...action.facts, topics],
                  ticked: ticked.includes(action.id),
                  priority: priorityRows(known, translator),
                  studies: studies[known.capability] ?? null,
                },
              ];
            }),
          })),
    ),
    leftOut: blocks.flatMap((block) => (block.kind === "callout" ? [block.text] : [])),
  };
}
