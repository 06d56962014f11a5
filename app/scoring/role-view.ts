import { isDontKnow, isNotApplicable, levelOf } from "#app/questions/answer.ts";
import type { Capability } from "#app/surveys/instrument.ts";
import { countLevels } from "./agreement/count-levels.ts";
import { lowerMedian } from "./agreement/lower-median.ts";
import { type Quartiles, quartiles } from "./agreement/quartiles.ts";
import type { PerceptionSet } from "./perceptions.ts";

/** What one role group says about one capability. Counts are people. */
export type RoleView = {
  readonly role: string;
  /** Required roles set the provisional record; perception roles only stand beside it. */
  readonly part: "required" | "perception";
  /** Everybody of the role who said anything here: a level, "does not apply" or "don't know". */
  readonly people: number;
  /** How many chose each level, level 1 first. */
  readonly levels: readonly number[];
  /** The lower median of those levels; null when nobody chose one. */
  readonly median: number | null;
  readonly quartiles: Quartiles | null;
  readonly dontKnow: number;
  readonly notApplicable: number;
};

/**
 * The views of the role groups a capability asks, required ones first, in the order of the instrument.
 *
 * A role named as both required and perception counts as required. A role nobody answered for is listed with nothing in
 * it, so that its absence can be seen. Answers of roles the capability does not ask are not looked at, and answers of one
 * role are one group, whoever gave them.
 *
 * @param levels The highest level of the instrument.
 */
export function roleViews(capability: Capability, levels: number, perceptions: PerceptionSet): readonly RoleView[] {
  const { required, perception } = capability.roles;
  const viewOf = (role: string, part: RoleView["part"]): RoleView => {
    const given = perceptions
      .filter(({ roleGroup }) => roleGroup === role)
      .flatMap(({ answers }) => answers[capability.id] ?? []);
    const chosen = given.flatMap((answer) => levelOf(answer) ?? []);
    return {
      role,
      part,
      people: given.length,
      levels: countLevels(chosen, levels),
      median: lowerMedian(chosen),
      quartiles: quartiles(chosen),
      dontKnow: given.filter(isDontKnow).length,
      notApplicable: given.filter(isNotApplicable).length,
    };
  };
  return [
    ...required.map((role) => viewOf(role, "required")),
    ...perception.filter((role) => !required.includes(role)).map((role) => viewOf(role, "perception")),
  ];
}
