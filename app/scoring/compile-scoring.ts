import { type Capability, capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { once } from "./once.ts";
import type { WeightPreset, WeightsName } from "./scores.ts";
import { type Weights, weightsOf } from "./weights.ts";

/** Capabilities scored together: their places in the scorer's list, the weight of each, and 1 for each that gates the staged level. */
export type Group = {
  readonly id: string;
  readonly places: Int32Array;
  readonly weights: Float64Array;
  readonly core: Uint8Array;
};

/**
 * An instrument with one set of weights, everything looked up once. Made by `compileScoring`, used by `scoreRecord`.
 */
export type Scorer = {
  readonly instrument: { readonly id: string; readonly version: string };
  readonly weights: WeightsName;
  readonly levels: number;
  /** Every capability in questionnaire order; answers are coded in this order. */
  readonly capabilities: readonly string[];
  readonly dimensions: readonly Group[];
  /** Share of each dimension in the whole, in the order of `dimensions`. */
  readonly dimensionWeights: Float64Array;
  /** The groups of every lens, looked up when they are first asked for: comparing weights or plans never does. */
  readonly lenses: () => readonly LensGroups[];
};

export type LensGroups = { readonly id: string; readonly elements: readonly Group[] };

/**
 * Prepares an instrument for scoring many records with one preset of weights.
 *
 * Costs about as much as scoring twenty records, so keep the result while the instrument version stays the same;
 * `score` does that by itself.
 */
export function compileScoring(instrument: Instrument, preset: WeightPreset): Scorer {
  return compileWithWeights(instrument, preset, weightsOf(instrument, preset));
}

/**
 * The same with weights of your own; `name` is what they go by.
 *
 * Lens elements are plain means: every capability counts the same there, whatever the weights, and no gate applies. A
 * capability that a lens names and the instrument lacks is left out; one named twice counts once.
 */
export function compileWithWeights(instrument: Instrument, name: WeightsName, weights: Weights): Scorer {
  const capabilities = capabilitiesOf(instrument).map(({ id }) => id);
  const placeOf = new Map(capabilities.map((id, place) => [id, place]));
  const groupOf = groupMaker(placeOf);
  return {
    instrument: { id: instrument.id, version: instrument.version },
    weights: name,
    levels: instrument.levels,
    capabilities,
    dimensions: instrument.dimensions.map((dimension) =>
      groupOf(dimension.id, dimension.capabilities, (capability) => weights.capabilities[capability.id] ?? 0),
    ),
    dimensionWeights: Float64Array.from(instrument.dimensions, ({ id }) => weights.dimensions[id] ?? 0),
    lenses: once(() => lensGroups(instrument, groupOf)),
  };
}

function lensGroups(instrument: Instrument, groupOf: ReturnType<typeof groupMaker>): readonly LensGroups[] {
  const all = capabilitiesOf(instrument);
  return instrument.lenses.map((lens) => ({
    id: lens.id,
    elements: lens.elements.map((element) => {
      const named = new Set(element.capabilities);
      return groupOf(
        element.id,
        all.filter(({ id }) => named.has(id)),
        () => 1,
      );
    }),
  }));
}

function groupMaker(placeOf: ReadonlyMap<string, number>) {
  return (id: string, capabilities: readonly Capability[], weightOf: (capability: Capability) => number): Group => ({
    id,
    places: Int32Array.from(capabilities, (capability) => placeOf.get(capability.id) ?? 0),
    weights: Float64Array.from(capabilities, weightOf),
    core: Uint8Array.from(capabilities, (capability) => (capability.core ? 1 : 0)),
  });
}
