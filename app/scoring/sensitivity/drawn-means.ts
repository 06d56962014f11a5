import type { Instrument } from "#app/surveys/instrument.ts";
import { compileWithWeights, type Scorer } from "../compile-scoring.ts";
import { scoreCodes } from "../score-record.ts";
import type { WeightPreset, WeightsName } from "../scores.ts";
import { type Weights, weightsOf } from "../weights.ts";
import type { Sensitivity } from "./sensitivity.ts";
import { type WeightDraw, weightDraws } from "./weight-draws.ts";

/** What is prepared once for an instrument and its weights. */
export type Preparation = {
  readonly name: WeightsName;
  /** The scorer of somebody's own weights; null for a preset. */
  readonly own: Scorer | null;
  /** Serves all random weights in turn, its own replaced each time. */
  readonly scorer: Scorer;
  readonly draws: readonly WeightDraw[];
  /** Results already worked out, by answers. */
  readonly known: Map<string, Sensitivity>;
};

/** Results kept for each instrument and weights; a few hundred kilobytes. */
const MOST_KEPT = 200;

/** Everything the random weights around the chosen ones need, drawn on first use and kept for as long as the instrument is. */
export function preparationOf(instrument: Instrument, chosen: WeightPreset | Weights): Preparation {
  if (typeof chosen !== "string")
    return prepare(instrument, "custom", chosen, compileWithWeights(instrument, "custom", chosen));
  const known = preparations.get(instrument) ?? new Map<WeightPreset, Preparation>();
  preparations.set(instrument, known);
  const preparation = known.get(chosen) ?? prepare(instrument, chosen, weightsOf(instrument, chosen), null);
  known.set(chosen, preparation);
  return preparation;
}

/** The overall mean under each set of random weights, by the one scoring function, in rising order. Without a mean, left out. */
export function drawnMeans({ scorer, draws }: Preparation, codes: Int8Array): readonly number[] {
  const means = draws.flatMap(({ dimensions, capabilities }) => {
    scorer.dimensionWeights.set(dimensions);
    for (const { places, weights } of scorer.dimensions) {
      for (let index = 0; index < places.length; index++) weights[index] = capabilities[places[index] ?? 0] ?? 0;
    }
    return scoreCodes(scorer, codes).overall.value ?? [];
  });
  return means.sort((a, b) => a - b);
}

/** The result for the same answers as before, or a new one, which is kept. */
export function remembered(
  { known }: Preparation,
  codes: Int8Array,
  workOut: () => Sensitivity | null,
): Sensitivity | null {
  const key = codes.join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = workOut();
  if (known.size >= MOST_KEPT) known.clear();
  if (found !== null) known.set(key, found);
  return found;
}

function prepare(instrument: Instrument, name: WeightsName, weights: Weights, own: Scorer | null): Preparation {
  return {
    name,
    own,
    scorer: compileWithWeights(instrument, "equal", weights),
    draws: weightDraws(instrument, weights),
    known: new Map(),
  };
}

const preparations = new WeakMap<Instrument, Map<WeightPreset, Preparation>>();
