import type { Capability, Dimension, Instrument } from "#app/surveys/instrument.ts";
import type { Part } from "./contribution.ts";
import { partIn, type RoleSections } from "./role-sections.ts";

/** The sections somebody answers, each with only the questions that are theirs; sections without one are left out. */
export function askedSections(
  instrument: Instrument,
  part: Part,
  roleSections: RoleSections = {},
): readonly Dimension[] {
  const { roleGroup, sections } = partIn(roleSections, part);
  if (sections !== null) return instrument.dimensions.filter(({ id }) => sections.includes(id));
  return instrument.dimensions
    .map((dimension) => ({
      ...dimension,
      capabilities: dimension.capabilities.filter((capability) => asks(capability, roleGroup)),
    }))
    .filter(({ capabilities }) => capabilities.length > 0);
}

/** Whether the question is addressed to the role: to set its level, or to say how it looks from there. */
export function asks({ roles }: Capability, roleGroup: string): boolean {
  return roles.required.includes(roleGroup) || roles.perception.includes(roleGroup);
}

/** Every role that some question is addressed to, inside ones first, in the order of the instrument. */
export function askedRoles({ insideRoles, outsideRoles, dimensions }: Instrument): readonly string[] {
  const capabilities = dimensions.flatMap((dimension) => dimension.capabilities);
  return [...insideRoles, ...outsideRoles].filter((role) => capabilities.some((capability) => asks(capability, role)));
}

/** The roles that set the level of some question, in the order of the instrument. */
export function decidingRoles({ insideRoles, dimensions }: Instrument): readonly string[] {
  const named = new Set(dimensions.flatMap(({ capabilities }) => capabilities.flatMap(({ roles }) => roles.required)));
  return insideRoles.filter((role) => named.has(role));
}
