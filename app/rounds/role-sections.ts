import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import type { Part } from "./contribution.ts";

/**
 * Sections that a round gives to whole roles, as dimension ids by role: whoever speaks for such a role answers every
 * question of them. A role that is not named answers what the questionnaire addresses to it.
 */
export type RoleSections = Readonly<Record<string, readonly string[]>>;

/** Somebody's part as the round divides it. Sections named for one person go before those of their role. */
export function partIn(roleSections: RoleSections, { roleGroup, sections }: Part): Part {
  const ofRole = Object.hasOwn(roleSections, roleGroup) ? roleSections[roleGroup] : undefined;
  return { roleGroup, sections: sections ?? ofRole ?? null };
}

/** Questions that, divided like this, nobody is asked whose role sets their level: they would stay without a suggestion. */
export function undecidedQuestions(instrument: Instrument, roleSections: RoleSections): readonly string[] {
  return capabilitiesOf(instrument)
    .filter(({ id, roles }) => {
      const dimension = instrument.dimensions.find(({ capabilities }) => capabilities.some((one) => one.id === id));
      return roles.required.every((role) => {
        const { sections } = partIn(roleSections, { roleGroup: role, sections: null });
        return sections !== null && !sections.includes(dimension?.id ?? "");
      });
    })
    .map(({ id }) => id);
}

/** The field of a role's sections in a form. */
export function roleSectionsField(role: string): string {
  return `sections:${role}`;
}

/** What was ticked for each role, in the order of the questionnaire; roles without a tick are left out. */
export function readRoleSections(
  form: URLSearchParams,
  roles: readonly string[],
  dimensions: readonly string[],
): RoleSections {
  return Object.fromEntries(
    roles.flatMap((role) => {
      const ticked = new Set(form.getAll(roleSectionsField(role)));
      const sections = dimensions.filter((id) => ticked.has(id));
      return sections.length === 0 ? [] : [[role, sections] as const];
    }),
  );
}
