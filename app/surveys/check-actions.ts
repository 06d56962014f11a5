import { type ProblemList, type ProblemPath, problemList } from "#app/questions/problem.ts";
import { actionsSchema } from "./action-schema.ts";
import { checkActionLibrary } from "./check-action-library.ts";
import { capabilityIds } from "./check-survey.ts";
import { type Checked, checkedAs } from "./checked.ts";
import type { Action, ActionLibrary } from "./instrument.ts";
import { readShape } from "./shape.ts";
import type { Survey } from "./survey-schema.ts";

/**
 * Checks the content of `actions.yaml` against its survey (null when the survey cannot be read): what holds for every
 * library, and that actions lift capabilities between levels of the scale. A level step no action covers is a warning:
 * the roadmap would have nothing to say there.
 */
export function checkActions(value: unknown, survey: Survey | null): Checked<ActionLibrary> {
  const problems = problemList();
  const warnings = problemList();
  const library = readShape(actionsSchema, value, problems);
  library.actions.forEach((action, index) => {
    checkClimb(action, ["actions", index], problems);
  });
  checkActionLibrary(library, survey === null ? null : liftableIn(survey), problems);
  if (problems.problems.length === 0 && survey !== null) warnUncoveredSteps(library, survey, warnings);
  return checkedAs(library, problems, warnings);
}

function liftableIn(survey: Survey) {
  return {
    what: "capability",
    one: "capability",
    many: "capabilities",
    known: capabilityIds(survey),
    owners: survey.roles.inside,
    checkEnds: (action: Action, path: ProblemPath, list: ProblemList) => {
      for (const end of ["from", "to"] as const)
        if (action[end] < 1 || action[end] > survey.levels)
          list.add(
            [...path, end],
            () => `Level ${action[end]} is outside the scale. Use a whole number from 1 to ${survey.levels}.`,
          );
    },
  } as const;
}

function checkClimb({ id, from, to }: Action, path: ProblemPath, list: ProblemList): void {
  if (from >= to)
    list.add([...path, "to"], () => `${id} leads from level ${from} to ${to}. "to" must be higher than "from".`);
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
