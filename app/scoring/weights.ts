import type { Capability, Dimension, Instrument } from "#app/surveys/instrument.ts";
import { salience } from "./salience.ts";
import type { WeightPreset } from "./scores.ts";
import { pathwayOf } from "./weight-presets.ts";

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
 * - `pathway-<id>`: the instrument's own weights, doubled inside each dimension for the capabilities the target profile of
 *   that id raises. Dimensions keep their own. A profile the instrument does not have changes nothing.
 *
 * Shares lie between 0 and 1, unrounded. Scaling all weights of an instrument changes nothing. Weights that are all 0
 * count as equal.
 */
export function weightsOf(instrument: Instrument, preset: WeightPreset): Weights {
  const raised = pathwayOf(instrument, preset);
  const weightOf = ({ id, weight }: Capability) => (raised.has(id) ? PATHWAY_FACTOR * weight : weight);
  const dimensions = sharesOf(instrument.dimensions, preset, ({ weight }) => weight, literatureShare);
  const capabilities: Record<string, number> = {};
  for (const dimension of instrument.dimensions) {
    Object.assign(capabilities, sharesOf(dimension.capabilities, preset, weightOf, salience));
  }
  return { dimensions, capabilities };
}

/** How much more a capability of the pathway counts. */
const PATHWAY_FACTOR = 2;

function sharesOf<Part extends { readonly id: string }>(
  parts: readonly Part[],
  preset: WeightPreset,
  weightOf: (part: Part) => number,
  evidence: (part: Part) => number | null,
): Record<string, number> {
  const own = normalised(parts.map(weightOf));
  const shares = preset === "literature" ? spreadByEvidence(own, parts.map(evidence)) : own;
  return Object.fromEntries(parts.map((part, index) => [part.id, shares[index] ?? 0]));
}

function literatureShare(dimension: Dimension): number | null {
  return dimension.literature === null ? null : dimension.literature.n / dimension.literature.of;
}

/** Shares that sum to 1; weights that are all 0 become equal shares. */
export function normalised(weights: readonly number[]): number[] {
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
