import { z } from "zod";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { scoredFamilies } from "#app/surveys/tree/scored-families.ts";
import { takesWeights } from "#app/surveys/tree/takes-weights.ts";
import { type TreeInstrument, wholeId } from "#app/surveys/tree/tree-instrument.ts";
import { type CustomWeights, checkWeightsFile } from "./custom-weights.ts";
import { checkTreeWeightsFile } from "./tree/custom-tree-weights.ts";
import type { TreeWeights } from "./tree/tree-weights.ts";
import { normalised, weightsOf } from "./weights.ts";

/** Somebody's own weights as they are kept: who set them, why, and points by id, relative to the siblings. */
export type OwnWeights = {
  readonly by: string;
  readonly reason: string;
  readonly points: Readonly<Record<string, number>>;
};

/** Parts that are weighed against each other, with the share each has in the result. `id` is the group, or the whole. */
export type WeighedFamily = {
  readonly id: string;
  readonly parts: readonly { readonly id: string; readonly share: number }[];
};

/** What can be weighed on a ladder: its dimensions, then the capabilities inside each. A part alone has nothing to be weighed against. */
export function ladderFamilies(instrument: Instrument): readonly WeighedFamily[] {
  const shares = weightsOf(instrument, "equal");
  const whole = instrument.dimensions.map(({ id }) => ({ id, share: shares.dimensions[id] ?? 0 }));
  const inside = instrument.dimensions.map(({ id, capabilities }) => ({
    id,
    parts: capabilities.map((capability) => ({ id: capability.id, share: shares.capabilities[capability.id] ?? 0 })),
  }));
  return [{ id: wholeId, parts: whole }, ...inside].filter(({ parts }) => parts.length > 1);
}

/** The same of a tree: its groups whose rule takes weights, the whole first. */
export function treeFamilies({ whole }: Pick<TreeInstrument, "whole">): readonly WeighedFamily[] {
  return scoredFamilies(whole).flatMap(({ parent, siblings }) => {
    if (!takesWeights(parent.aggregate) || siblings.length < 2) return [];
    const shares = normalised(siblings.map(({ weight }) => weight));
    return [{ id: parent.id, parts: siblings.map(({ id }, place) => ({ id, share: shares[place] ?? 0 })) }];
  });
}

/** Kept weights for a ladder, as shares; null where there are none, or they do not fit the instrument any more. */
export function ladderWeights(own: OwnWeights | null, instrument: Instrument): CustomWeights | null {
  if (own === null) return null;
  const { points, ...who } = own;
  const among = (ids: readonly string[]) => {
    const found = Object.entries(points).filter(([id]) => ids.includes(id));
    return found.length === 0 ? undefined : Object.fromEntries(found);
  };
  const dimensions = among(instrument.dimensions.map(({ id }) => id));
  const capabilities = among(capabilitiesOf(instrument).map(({ id }) => id));
  const checked = checkWeightsFile({ ...who, dimensions, capabilities }, instrument);
  return checked.ok ? checked.custom : null;
}

/** Kept weights for a tree. */
export function treeWeights(own: OwnWeights | null, tree: TreeInstrument): CustomWeights<TreeWeights> | null {
  if (own === null) return null;
  const { points, ...who } = own;
  const checked = checkTreeWeightsFile({ ...who, weights: points }, tree);
  return checked.ok ? checked.custom : null;
}

const keptSchema = z.object({ by: z.string(), reason: z.string(), points: z.record(z.string(), z.number().min(0)) });

/** Reads what `JSON.stringify` wrote of own weights. Throws where it is something else: then the database was changed by hand. */
export function readOwnWeights(text: string | null): OwnWeights | null {
  return text === null ? null : keptSchema.parse(JSON.parse(text));
}
