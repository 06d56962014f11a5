import { type ProblemList, type ProblemPath, problemList } from "#app/questions/problem.ts";
import { noteLookalikes, noteUnusedRoles } from "./advice/advise-on-ids.ts";
import { checkItemRoles } from "./check-item-roles.ts";
import { checkReportParts } from "./check-report-parts.ts";
import { type Checked, checkedAs } from "./checked.ts";
import { type Share, usualCeiling } from "./instrument.ts";
import { noteDuplicates, noteUnknown } from "./references.ts";
import { readShape } from "./shape.ts";
import { type Survey, surveySchema } from "./survey-schema.ts";

/**
 * Checks the content of `survey.yaml`. Beyond its shape: ids are unique, roles, lenses, targets and what reports tell name what
 * exists, levels lie on the scale, and no share counts more studies than were looked at. Warned of are ids that look alike, roles
 * without a question, and wishes above the ceiling of their target, which no roadmap would follow.
 */
export function checkSurvey(value: unknown): Checked<Survey> {
  const problems = problemList();
  const warnings = problemList();
  const survey = readShape(surveySchema, value, problems);
  checkIds(survey, problems);
  checkRoles(survey, problems);
  checkShares(survey, problems);
  checkLenses(survey, problems);
  checkTargets(survey, problems);
  checkReportParts(survey, capabilityIds(survey), problems);
  if (problems.problems.length === 0) {
    advise(survey, warnings);
    warnHeldUnderCeiling(survey, warnings);
  }
  return checkedAs(survey, problems, warnings);
}

/** Every capability id of a survey, in questionnaire order. */
export function capabilityIds(survey: Survey): readonly string[] {
  return survey.dimensions.flatMap((dimension) => dimension.capabilities.map(({ id }) => id));
}

/** Every role of a survey, inside first. */
export function roleIds(survey: Survey): readonly string[] {
  return [...survey.roles.inside, ...survey.roles.outside];
}

function advise(survey: Survey, warnings: ProblemList): void {
  noteLookalikes(nodeIds(survey), warnings);
  const capabilities = survey.dimensions.flatMap((dimension) => dimension.capabilities);
  noteUnusedRoles(
    survey.roles,
    capabilities.map(({ roles }) => roles),
    warnings,
  );
}

/** No share counts more studies than were looked at. */
export function checkShare(share: Pick<Share, "n" | "of"> | undefined, path: ProblemPath, list: ProblemList): void {
  if (share !== undefined && share.n > share.of)
    list.add([...path, "n"], () => `${share.n} of ${share.of} studies is more than all. Correct "n" or "of".`);
}

function nodeIds(survey: Survey) {
  return survey.dimensions.flatMap((dimension, d) => [
    { id: dimension.id, path: ["dimensions", d, "id"] },
    ...dimension.capabilities.map(({ id }, c) => ({ id, path: ["dimensions", d, "capabilities", c, "id"] })),
  ]);
}

function checkIds(survey: Survey, list: ProblemList): void {
  noteDuplicates(nodeIds(survey), "id", list);
  const roles = (["inside", "outside"] as const).flatMap((side) =>
    survey.roles[side].map((id, index) => ({ id, path: ["roles", side, index] })),
  );
  noteDuplicates(roles, "role", list);
  noteDuplicates(idsOf(survey.lenses ?? [], ["lenses"]), "lens", list);
  (survey.lenses ?? []).forEach((lens, index) => {
    noteDuplicates(idsOf(lens.elements, ["lenses", index, "elements"]), "element", list);
  });
  noteDuplicates(idsOf(survey.targets ?? [], ["targets"]), "target", list);
}

function idsOf(entries: readonly { id: string }[], path: ProblemPath) {
  return entries.map(({ id }, index) => ({ id, path: [...path, index, "id"] }));
}

function checkRoles(survey: Survey, list: ProblemList): void {
  eachCapability(survey, ({ roles }, path) => {
    checkItemRoles(roles, path, survey.roles, list);
  });
}

function checkShares(survey: Survey, list: ProblemList): void {
  survey.dimensions.forEach((dimension, d) => {
    checkShare(dimension.literature, ["dimensions", d, "literature"], list);
  });
  eachCapability(survey, ({ evidence }, path) => {
    evidence?.forEach((share, index) => {
      checkShare(share, [...path, "evidence", index], list);
    });
  });
}

function checkLenses(survey: Survey, list: ProblemList): void {
  const known = capabilityIds(survey);
  survey.lenses?.forEach((lens, l) => {
    lens.elements.forEach((element, e) => {
      const path = ["lenses", l, "elements", e, "capabilities"];
      const ids = element.capabilities.map((id, index) => ({ id, path: [...path, index] }));
      for (const { id, path: at } of ids) noteUnknown(id, at, known, "capability", list);
      noteDuplicates(ids, "capability", list);
      if (element.role !== undefined)
        noteUnknown(element.role, ["lenses", l, "elements", e, "role"], survey.roles.outside, "outside role", list);
    });
  });
}

function checkTargets(survey: Survey, list: ProblemList): void {
  const known = capabilityIds(survey);
  const check = (level: number, path: ProblemPath) => {
    if (level < 1 || level > survey.levels)
      list.add(path, () => `Level ${level} is outside the scale. Use a whole number from 1 to ${survey.levels}.`);
  };
  survey.targets?.forEach((target, t) => {
    check(target.otherwise, ["targets", t, "otherwise"]);
    if (target.ceiling !== undefined) check(target.ceiling, ["targets", t, "ceiling"]);
    for (const [id, level] of Object.entries(target.levels ?? {})) {
      noteUnknown(id, ["targets", t, "levels", id], known, "capability", list);
      check(level, ["targets", t, "levels", id]);
    }
  });
}

function warnHeldUnderCeiling(survey: Survey, warnings: ProblemList): void {
  survey.targets?.forEach(({ id, otherwise, ceiling = usualCeiling, levels = {} }, t) => {
    const warn = (level: number, path: ProblemPath) => {
      if (level > ceiling)
        warnings.add(
          ["targets", t, ...path],
          () =>
            `${id} wishes for level ${level}, above its ceiling of ${ceiling}, so roadmaps will aim at ${ceiling}. Write ceiling: ${level} in the target if that is meant.`,
        );
    };
    warn(otherwise, ["otherwise"]);
    for (const [capability, level] of Object.entries(levels)) warn(level, ["levels", capability]);
  });
}

type SurveyCapability = Survey["dimensions"][number]["capabilities"][number];

function eachCapability(survey: Survey, visit: (capability: SurveyCapability, path: ProblemPath) => void): void {
  survey.dimensions.forEach((dimension, d) => {
    dimension.capabilities.forEach((capability, c) => {
      visit(capability, ["dimensions", d, "capabilities", c]);
    });
  });
}
