import { z } from "zod";
import { quote } from "#app/questions/nearest-id.ts";
import { type ProblemList, type ProblemPath, problemList } from "#app/questions/problem.ts";
import { capabilityIds } from "./check-survey.ts";
import { type Checked, checkedAs } from "./checked.ts";
import { findCycle } from "./find-cycle.ts";
import type { ActionLibrary } from "./instrument.ts";
import { noteDuplicates, noteUnknown } from "./references.ts";
import { group, readShape, words } from "./shape.ts";
import { idList, idSchema, levelSchema, type Survey } from "./survey-schema.ts";

/**
 * Checks the content of `actions.yaml` against its survey (null when the survey cannot be read). Beyond its shape: phases
 * follow each other without a hole, actions name what exists and climb, and no action waits for itself. A level step no
 * action covers is a warning: the roadmap would have nothing to say there.
 */
export function checkActions(value: unknown, survey: Survey | null): Checked<ActionLibrary> {
  const problems = problemList();
  const warnings = problemList();
  const library = readShape(actionsSchema, value, problems);
  checkPhases(library, problems);
  checkEffort(library, problems);
  checkEachAction(library, survey, problems);
  checkGraph(library, problems);
  if (problems.problems.length === 0 && survey !== null) warnUncoveredSteps(library, survey, warnings);
  return checkedAs(library, problems, warnings);
}

const monthSchema = z
  .number()
  .int("must be a whole number of months.")
  .nonnegative("must be 0 or more: it counts months.");
const weeksSchema = z.number().positive("must be more than 0: it counts person-weeks.");
const effortSchema = group({
  points: z.number().positive("must be more than 0: priority is divided by it."),
  personWeeks: z.tuple([weeksSchema, weeksSchema]),
});

export const actionsSchema = group({
  phases: z
    .array(group({ id: idSchema, months: z.tuple([monthSchema, monthSchema]) }))
    .min(1)
    .max(50),
  effort: group({ S: effortSchema, M: effortSchema, L: effortSchema }),
  actions: z
    .array(
      group({
        id: idSchema,
        capability: idSchema,
        from: levelSchema,
        to: levelSchema,
        phase: idSchema,
        effort: z.enum(["S", "M", "L"]),
        after: idList,
        owner: idSchema,
        sources: words(),
      }),
    )
    .max(1000),
});

function checkPhases(library: ActionLibrary, list: ProblemList): void {
  noteDuplicates(
    library.phases.map(({ id }, index) => ({ id, path: ["phases", index, "id"] })),
    "phase",
    list,
  );
  let end = 0;
  library.phases.forEach(({ id, months: [from, to] }, index) => {
    const path = ["phases", index, "months"];
    if (from !== end && !Number.isNaN(from) && !Number.isNaN(end))
      list.add(
        path,
        () =>
          `Phase ${quote(id)} starts at month ${from}, but ${index === 0 ? "the first phase starts at month 0" : `the phase before it ends at month ${end}`}. Write ${end} as its first month.`,
      );
    if (to <= from)
      list.add(path, () => `Phase ${quote(id)} ends at month ${to}, not after its start. Write a later month.`);
    end = to;
  });
}

function checkEffort(library: ActionLibrary, list: ProblemList): void {
  for (const [size, effort] of Object.entries(library.effort)) {
    const [least, most] = effort.personWeeks;
    if (least > most)
      list.add(["effort", size, "personWeeks"], () => `The range runs from ${least} down to ${most}. Swap the two.`);
  }
}

function checkEachAction(library: ActionLibrary, survey: Survey | null, list: ProblemList): void {
  const phases = library.phases.map(({ id }) => id);
  const ids = library.actions.map(({ id }) => id);
  noteDuplicates(
    ids.map((id, index) => ({ id, path: ["actions", index, "id"] })),
    "action",
    list,
  );
  const capabilities = survey === null ? null : capabilityIds(survey);
  library.actions.forEach((action, index) => {
    const path = ["actions", index];
    noteUnknown(action.phase, [...path, "phase"], phases, "phase", list);
    const prerequisites = action.after.map((id, at) => ({ id, path: [...path, "after", at] }));
    for (const { id, path: at } of prerequisites) noteUnknown(id, at, ids, "action", list);
    noteDuplicates(prerequisites, "action", list);
    if (action.from >= action.to)
      list.add(
        [...path, "to"],
        () => `${action.id} leads from level ${action.from} to ${action.to}. "to" must be higher than "from".`,
      );
    if (survey === null || capabilities === null) return;
    noteUnknown(action.capability, [...path, "capability"], capabilities, "capability", list);
    noteUnknown(action.owner, [...path, "owner"], survey.roles.inside, "inside role", list);
    for (const end of ["from", "to"] as const) checkLevel(action[end], [...path, end], survey.levels, list);
  });
}

function checkLevel(level: number, path: ProblemPath, levels: number, list: ProblemList): void {
  if (level < 1 || level > levels)
    list.add(path, () => `Level ${level} is outside the scale. Use a whole number from 1 to ${levels}.`);
}

function checkGraph(library: ActionLibrary, list: ProblemList): void {
  const cycle = findCycle(new Map(library.actions.map(({ id, after }) => [id, after])));
  if (cycle === null) return;
  const index = library.actions.findIndex(({ id }) => id === cycle[0]);
  list.add(["actions", index, "after"], () =>
    cycle.length === 2
      ? `${cycle[0]} waits for itself. Remove it from its own "after".`
      : `These actions wait for each other in a ring: ${cycle.slice(0, 12).join(" → ")}. Remove one of these "after" entries.`,
  );
}

function warnUncoveredSteps(library: ActionLibrary, survey: Survey, warnings: ProblemList): void {
  if (library.actions.length === 0) {
    warnings.add(["actions"], () => "There are no actions, so no roadmap can be planned. Add some when you want one.");
    return;
  }
  const covered = new Set<string>();
  for (const { capability, from, to } of library.actions)
    for (let level = from; level < to; level++) covered.add(`${capability} ${level}`);
  for (const id of capabilityIds(survey)) {
    const missing: string[] = [];
    for (let level = 1; level < survey.levels; level++)
      if (!covered.has(`${id} ${level}`)) missing.push(`${level} to ${level + 1}`);
    if (missing.length > 0)
      warnings.add(
        ["actions"],
        () => `No action lifts ${id} from level ${missing.join(", ")}. Add one, or the roadmap stays silent there.`,
      );
  }
}
