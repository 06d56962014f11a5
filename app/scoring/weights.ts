import type { Dimension, Instrument } from "#app/surveys/instrument.ts";
import { salience } from "./salience.ts";
import type { WeightPreset } from "./scores.ts";

/** Shares by id: those of the dimensions sum to 1, those of the capabilities sum to 1 inside each dimension. */
export type Weights = {
  readonly dimensions: Readonly<Record<string, number>>;
  readonly capabilities: Readonly<Record<string, number>>;
};

/**
 * The weights a preset gives to every dimension and capability.
 *
 * - `equal`: the instrument's own relative weights. The usual choice where nothing is known about importance (OECD/JRC
 *   Handbook on Constructing Composite Indicators, 2008).
 * - `literature`: dimensions by the share of studies that name them, capabilities by salience inside their dimension.
 *   What no study is linked to keeps its own share; the others divide what remains.
 *
 * Shares lie between 0 and 1, unrounded. Scaling all weights of an instrument changes nothing. Weights that are all 0
 * count as equal.
 */
export function weightsOf(instrument: Instrument, preset: WeightPreset): Weights {
  const dimensions = sharesOf(instrument.dimensions, preset, literatureShare);
  const capabilities: Record<string, number> = {};
  for (const dimension of instrument.dimensions) {
    Object.assign(capabilities, sharesOf(dimension.capabilities, preset, salience));
  }
  return { dimensions, capabilities };
}

function sharesOf<Part extends { readonly id: string; readonly weight: number }>(
  parts: readonly Part[],
  preset: WeightPreset,
  evidence: (part: Part) => number | null,
): Record<string, number> {
  const own = normalised(parts.map((part) => part.weight));
  const shares = preset === "equal" ? own : spreadByEvidence(own, parts.map(evidence));
  return Object.fromEntries(parts.map((part, index) => [part.id, shares[index] ?? 0]));
}

function literatureShare(dimension: Dimension): number | null {
  return dimension.literature === null ? null : dimension.literature.n / dimension.literature.of;
}

function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
}

function spreadByEvidence(own: readonly number[], evidence: readonly (number | null)[]): readonly number[] {
  let shareWithEvidence = 0;
  let evidenceTotal = 0;
  evidence.forEach((share, index) => {
    if (share === null) return;
    shareWithEvidence += own[index] ?? 0;
    evidenceTotal += share;
  });
  if (evidenceTotal === 0) return own;
  return own.map((ownShare, index) => {
    const share = evidence[index];
    return share === null || share === undefined ? ownShare : (shareWithEvidence * share) / evidenceTotal;
  });
}
