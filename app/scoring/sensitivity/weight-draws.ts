import type { Instrument } from "#app/surveys/instrument.ts";
import type { Weights } from "../weights.ts";
import { dirichletShares } from "./dirichlet.ts";
import { fnv1a } from "./fnv-1a.ts";
import { seededXoshiro } from "./xoshiro.ts";

/** One set of weights as shares: dimensions in order, and capabilities in questionnaire order, summing to 1 in each dimension. */
export type WeightDraw = { readonly dimensions: readonly number[]; readonly capabilities: readonly number[] };

/** How random weights are drawn; all of it is printed with the result, so that anybody can draw them again. */
export const drawing = {
  draws: 1000,
  concentration: 20,
  generator: "xoshiro128**",
  hash: "FNV-1a",
} as const;

/** How the random weights of one instrument were drawn. */
export type Drawing = typeof drawing & { readonly seed: string };

export function drawingOf(instrument: { readonly id: string; readonly version: string }): Drawing {
  return { ...drawing, seed: drawingSeed(instrument) };
}

/**
 * A thousand random sets of weights around the given ones: first the dimensions, then the capabilities of each dimension,
 * each time a Dirichlet draw with α = 20 × share.
 *
 * Always the same thousand for the same instrument, version and weights, because the numbers start from the instrument's
 * `drawingSeed`. With five equal shares a weight lies between half and one and a half times its own in three of four draws.
 */
export function weightDraws(instrument: Instrument, weights: Weights): readonly WeightDraw[] {
  const next = seededXoshiro(fnv1a(drawingSeed(instrument)));
  const dimensionShares = instrument.dimensions.map(({ id }) => weights.dimensions[id] ?? 0);
  const capabilityShares = instrument.dimensions.map(({ capabilities }) =>
    capabilities.map(({ id }) => weights.capabilities[id] ?? 0),
  );
  return Array.from({ length: drawing.draws }, () => ({
    dimensions: dirichletShares(dimensionShares, drawing.concentration, next),
    capabilities: capabilityShares.flatMap((shares) => dirichletShares(shares, drawing.concentration, next)),
  }));
}

/** The text the random numbers start from: the instrument's id and version, as in "micro-credential-readiness 1.0.0". */
export function drawingSeed({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id} ${version}`;
}
