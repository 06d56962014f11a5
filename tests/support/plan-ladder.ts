import { type LadderRecord, ladderView } from "#app/roadmaps/ladder-view.ts";
import type { Plan } from "#app/roadmaps/plan.ts";
import { planRoadmap } from "#app/roadmaps/plan-roadmap.ts";

/** The roadmap of a record of a ladder. */
export function planLadder({ capacity, ...record }: LadderRecord & { readonly capacity: number | null }): Plan {
  return planRoadmap(ladderView(record), capacity);
}
