import type { Translator } from "#app/i18n/translator.ts";
import type { ListedPhase } from "#app/roadmaps/action-list.tsx";
import type { AssessmentFacts } from "./facts.ts";
import { priorityRows } from "./priority-rows.ts";
import { roadmapInDetail } from "./sections/roadmap-in-detail.ts";

/** The roadmap section of the report, dressed for its page: with the boxes ticked, the arithmetic of every priority, and the way to the studies behind it. */
export function listedPhases(
  facts: AssessmentFacts,
  ticked: readonly string[],
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
            actions: phase.actions.flatMap((action) => {
              const known = planned.get(action.id);
              if (known === undefined) return [];
              const priority = priorityRows(known, translator);
              return [
                { ...action, ticked: ticked.includes(action.id), priority, studies: studies[known.capability] ?? null },
              ];
            }),
          })),
    ),
    leftOut: blocks.flatMap((block) => (block.kind === "callout" ? [block.text] : [])),
  };
}
