import type { RoleCounts } from "./suggestion.ts";

/** The fewest people of a role whose numbers anybody but whoever leads the round may see apart. */
export const fewestApart = 3;

export type FoldedRoles = {
  readonly apart: readonly RoleCounts[];
  /** Everybody of the smaller roles together; null where there are none, or too few even together. */
  readonly together: RoleCounts | null;
  /** Whether somebody answered whose numbers are in neither. */
  readonly hidden: boolean;
};

/** Puts roles with fewer than three answers together, so that no number tells what one person said. */
export function foldRoles(roles: readonly RoleCounts[]): FoldedRoles {
  const small = roles.filter((role) => peopleIn(role) > 0 && peopleIn(role) < fewestApart);
  const together = small.length === 0 ? null : small.reduce(sum);
  const isShown = together !== null && peopleIn(together) >= fewestApart;
  return {
    apart: roles.filter((role) => peopleIn(role) >= fewestApart),
    together: isShown ? together : null,
    hidden: together !== null && !isShown,
  };
}

/** How many people of the role answered, whatever they said. */
export function peopleIn({ levels, dontKnow, notApplicable }: RoleCounts): number {
  return levels.reduce((total, people) => total + people, dontKnow + notApplicable);
}

function sum(one: RoleCounts, other: RoleCounts): RoleCounts {
  return {
    ...{ role: "together", part: "other", median: null },
    levels: one.levels.map((people, place) => people + (other.levels[place] ?? 0)),
    dontKnow: one.dontKnow + other.dontKnow,
    notApplicable: one.notApplicable + other.notApplicable,
  };
}
