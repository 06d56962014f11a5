import type { Instrument } from "#app/surveys/instrument.ts";

/**
 * What an answer to this version of an instrument depends on, as one text: sections and questions in their order, levels,
 * and what may be answered. Two installations whose outlines differ do not mean the same by an answer.
 */
export function instrumentOutline({ id, version, levels, dimensions, insideRoles, outsideRoles }: Instrument): string {
  const outline = dimensions.map((dimension) => [
    dimension.id,
    dimension.capabilities.map(({ id: capability, core, mayBeNotApplicable }) => [
      capability,
      core,
      mayBeNotApplicable,
    ]),
  ]);
  return JSON.stringify([id, version, levels, outline, insideRoles, outsideRoles]);
}
