import { type Capability, capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import type { WeightPreset } from "./scores.ts";
import { type Weights, weightsOf } from "./weights.ts";

/** Capabilities scored together: places in the questionnaire, each with its weight and whether it gates. */
export type Group = {
  readonly id: string;
  readonly members: Int32Array;
  readonly weights: Float64Array;
  readonly core: Uint8Array;
};

/** An instrument with one set of weights, everything looked up once. Made by `compileScoring`, used by `scoreRecord`. */
export type Scorer = {
  readonly instrument: { readonly id: string; readonly version: string };
  readonly weights: WeightPreset;
  readonly levels: number;
  readonly capabilities: readonly string[];
  readonly dimensions: readonly Group[];
  /** Share of each dimension in the whole, in the order of `dimensions`. */
  readonly dimensionWeights: Float64Array;
  readonly lenses: readonly { readonly id: string; readonly elements: readonly Group[] }[];
  /** Where one call of `scoreRecord` notes its answers. A call ends before the next begins, so one page of notes is enough. */
  readonly notes: Int32Array;
};

/**
 * Prepares an instrument for scoring many records with one preset of weights.
 *
 * Costs about as much as scoring a few records; keep the result while the instrument version stays the same.
 */
export function compileScoring(instrument: Instrument, preset: WeightPreset): Scorer {
  return compileWithWeights(instrument, preset, weightsOf(instrument, preset));
}

/**
 * The same with weights of your own, as the sensitivity analysis needs them.
 *
 * Lens elements are plain means: every capability counts the same there, whatever the weights, and no gate applies. A lens
 * may name a capability that the instrument does not have; it is left out.
 */
export function compileWithWeights(instrument: Instrument, preset: WeightPreset, weights: Weights): Scorer {
  const capabilities = capabilitiesOf(instrument);
  const places = new Map(capabilities.map((capability, place) => [capability.id, place]));
  return {
    instrument: { id: instrument.id, version: instrument.version },
    weights: preset,
    levels: instrument.levels,
    capabilities: capabilities.map((capability) => capability.id),
    dimensions: instrument.dimensions.map((dimension) =>
      groupOf(dimension.id, dimension.capabilities, places, weights.capabilities),
    ),
    dimensionWeights: Float64Array.from(instrument.dimensions, ({ id }) => weights.dimensions[id] ?? 0),
    lenses: instrument.lenses.map((lens) => ({
      id: lens.id,
      elements: lens.elements.map((element) => {
        const named = new Set(element.capabilities);
        return groupOf(
          element.id,
          capabilities.filter((capability) => named.has(capability.id)),
          places,
          null,
        );
      }),
    })),
    notes: new Int32Array(capabilities.length),
  };
}

function groupOf(
  id: string,
  capabilities: readonly Capability[],
  places: ReadonlyMap<string, number>,
  weights: Readonly<Record<string, number>> | null,
): Group {
  return {
    id,
    members: Int32Array.from(capabilities, (capability) => places.get(capability.id) ?? 0),
    weights: Float64Array.from(capabilities, (capability) => (weights === null ? 1 : (weights[capability.id] ?? 0))),
    core: Uint8Array.from(capabilities, (capability) => (capability.core ? 1 : 0)),
  };
}
