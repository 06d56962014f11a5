import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import type { WeightPreset } from "./scores.ts";

/**
 * Every preset of weights an instrument offers: equal, literature, and one for each target profile that raises some
 * capabilities above the level it asks of all others, unless the profile says that it is no set of weights.
 */
export function presetsOf(instrument: Instrument): readonly WeightPreset[] {
  const pathways = instrument.targets
    .map(({ id }): WeightPreset => `pathway-${id}`)
    .filter((preset) => pathwayOf(instrument, preset).size > 0);
  return ["equal", "literature", ...pathways];
}

/** The preset of that name, or undefined when the instrument has none. */
export function findPreset(instrument: Instrument, name: string): WeightPreset | undefined {
  return presetsOf(instrument).find((preset) => preset === name);
}

/**
 * Ids of the capabilities a pathway's target profile raises above its level for all others. Empty for the presets that are
 * no pathway, for a profile that is no set of weights, and for one the instrument does not have.
 */
export function pathwayOf(instrument: Instrument, preset: WeightPreset): ReadonlySet<string> {
  const profile = instrument.targets.find(({ id }) => preset === `pathway-${id}`);
  if (profile === undefined || profile.weights === false) return new Set();
  const raised = capabilitiesOf(instrument).filter(({ id }) => (profile.levels[id] ?? 0) > profile.otherwise);
  return new Set(raised.map(({ id }) => id));
}
