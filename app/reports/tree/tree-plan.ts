import type { Plan } from "#app/roadmaps/plan.ts";
import { planRoadmap } from "#app/roadmaps/plan-roadmap.ts";
import type { PlanView } from "#app/roadmaps/plan-view.ts";
import { treeView } from "#app/roadmaps/tree-view.ts";
import type { ActionLibrary } from "#app/surveys/instrument.ts";
import type { TreeFacts } from "./tree-facts.ts";

/** What a roadmap of a questionnaire of any shape is made from; its actions read like those of a ladder. */
export type TreePlan = TreeFacts & {
  readonly instrument: { readonly library: ActionLibrary };
  readonly view: PlanView;
  readonly plan: Plan;
  /** The day the figures stand for, ISO 8601. */
  readonly date: string;
};

export type TreePlanSettings = {
  /** Id of a target of the questionnaire; null, or one it does not have, for everything its actions can reach. */
  readonly target: string | null;
  /** Effort points per six months; null means no limit. */
  readonly capacity: number | null;
  readonly date: string;
};

/** The roadmap of a record, or null where the questionnaire has no actions. */
export function treePlan(facts: TreeFacts, { target, capacity, date }: TreePlanSettings): TreePlan | null {
  const { library, targets } = facts.tree;
  if (library === null) return null;
  const values = targets.find(({ id }) => id === target)?.values ?? null;
  const view = treeView(facts.tree, facts.scores, values);
  return { ...facts, instrument: { library }, view, plan: planRoadmap(view, capacity), date };
}

/**
 * Sections to answer first, with how many of their scored questions are open, while too little is answered for the whole to have
 * a score; null once there may be a roadmap, and where nothing is left to answer.
 */
export function missingSections({
  sections,
  scores,
  view,
}: TreePlan): readonly { readonly section: string; readonly name: string; readonly open: number }[] | null {
  if (scores.overall.publishable) return null;
  const missing = sections.flatMap(({ id, name, items }) => {
    const open = items.filter((item) => view.open.includes(item.id)).length;
    return open > 0 ? [{ section: id, name, open }] : [];
  });
  return missing.length > 0 ? missing : null;
}
