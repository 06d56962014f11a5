import type { Context } from "./context/context.ts";
import type { ActionLibrary, Adoption, Instrument } from "./instrument.ts";
import type { Panel } from "./panel/check-panel.ts";
import type { Survey } from "./survey-schema.ts";

/** The lens whose capabilities count as enablers. */
const enablerLens = "enablers";

/**
 * Puts a checked survey and its checked actions together. What a file may leave out gets its meaning here: not core,
 * "does not apply" refused, no evidence, no literature share, no lenses, no targets, nobody to speak to in particular.
 */
export function assembleInstrument(
  survey: Survey,
  library: ActionLibrary,
  { panel = null, context = null }: { readonly panel?: Panel | null; readonly context?: Context | null } = {},
): Instrument {
  const lenses = survey.lenses ?? [];
  const enablers = new Set(
    lenses.filter(({ id }) => id === enablerLens).flatMap(({ elements }) => elements.flatMap((e) => e.capabilities)),
  );
  return {
    id: survey.id,
    version: survey.version,
    status: survey.status,
    levels: survey.levels,
    insideRoles: survey.roles.inside,
    outsideRoles: survey.roles.outside,
    dimensions: survey.dimensions.map(({ id, weight, literature, capabilities }) => ({
      id,
      weight,
      literature: literature ?? null,
      capabilities: capabilities.map((capability) => ({
        id: capability.id,
        weight: capability.weight,
        core: capability.core ?? false,
        enabler: enablers.has(capability.id),
        mayBeNotApplicable: capability.notApplicable === "allowed",
        roles: capability.roles,
        evidence: capability.evidence ?? [],
        guidance: capability.guidance,
      })),
    })),
    lenses,
    targets: (survey.targets ?? []).map(({ levels, ...target }) => ({ ...target, levels: levels ?? {} })),
    headlines: survey.headlines ?? [],
    audiences: survey.audiences ?? [],
    adoption: adoptionOf(survey),
    balance: survey.balance ?? null,
    voices: survey.voices ?? [],
    library,
    panel,
    context,
  };
}

function adoptionOf({ adoption }: Survey): Adoption | null {
  if (adoption === undefined) return null;
  return {
    source: adoption.source ?? null,
    stages: adoption.stages.map(({ id, needs }) => ({ id, needs: needs ?? {} })),
  };
}
