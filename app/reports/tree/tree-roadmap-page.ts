import type { Translator } from "#app/i18n/translator.ts";
import { capacityWarning } from "#app/roadmaps/capacity-warning.ts";
import type { RoadmapPage } from "#app/roadmaps/roadmap-view.tsx";
import { namesLevels } from "../action-words.ts";
import { ideasOf } from "../listed-ideas.ts";
import { countAtStart } from "../number.ts";
import { tagFilter } from "../tag-filter-words.ts";
import { missingSections, type TreePlan } from "./tree-plan.ts";
import { partList, treeLeftOut, treePhases } from "./tree-roadmap.ts";

type Settings = { readonly target: string | null; readonly capacity: number | null; readonly tag: string | null };

/** Everything the page of a roadmap says, for a questionnaire of any shape. */
export function treeRoadmapPage(
  facts: TreePlan,
  { target, capacity, tag }: Settings,
  sectionLink: (section: string) => string,
  translator: Translator,
): Omit<RoadmapPage, "origin"> {
  const { t } = translator;
  const { plan, tree, view, words } = facts;
  const missing = missingSections(facts);
  const planned = plan.phases.reduce((sum, { actions }) => sum + actions.length, 0) + plan.later.length;
  const count = missing === null ? planned : 0;
  const warning = missing === null ? capacityWarning(view, plan, capacity) : null;
  const helps = (ids: readonly string[]) => partList(facts, ids, translator);
  const title = (id: string) => words.targets[id]?.title ?? id;
  const usual = t("roadmaps:tree.defaultTarget");
  return {
    lead: leadText(facts, missing !== null, count, translator),
    baseline:
      missing?.map(({ section, name, open }) => ({
        href: sectionLink(section),
        name,
        open: t("roadmaps:baseline.open", { count: open }),
      })) ?? null,
    target: tree.targets.some(({ id }) => id === target) && target !== null ? title(target) : usual,
    settings: {
      target: target ?? "",
      capacity: capacity === null ? "" : String(capacity),
      usual,
      targets: tree.targets.map(({ id }) => ({
        id,
        title: title(id),
        description: words.targets[id]?.description ?? "",
      })),
    },
    warning:
      warning === null
        ? null
        : t("assessments:roadmap.overCapacity", { needed: warning.effort, available: warning.capacity }),
    phases: count === 0 ? [] : treePhases(facts, tag, translator),
    filter: tagFilter(facts, tag, [], translator),
    ladder: count > 0 && namesLevels(facts) ? t("roadmaps:kirkpatrick.ladder") : null,
    ideas: missing === null ? ideasOf(view, words, helps, tag, translator) : { fitting: [], others: [] },
    leftOut: missing === null ? treeLeftOut(facts, translator) : [],
    whatIf: null,
  };
}

function leadText({ scores }: TreePlan, missing: boolean, count: number, translator: Translator): string {
  const { t } = translator;
  const answered = Object.values(scores.items).some(({ state }) => state === "answered");
  if (missing) return answered ? t("roadmaps:baseline.littleParts") : t("roadmaps:baseline.nothing");
  if (count === 0) return t("assessments:roadmap.lead.none");
  return t("assessments:roadmap.lead.some", { count, number: countAtStart(count, translator) });
}
