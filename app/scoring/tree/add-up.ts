import type { Aggregation } from "#app/surveys/tree/tree-instrument.ts";
import { nodesBelow } from "#app/surveys/tree/tree-instrument.ts";
import type { Part } from "./part.ts";
import { stagedByNeeds, stagedByParts } from "./staged.ts";
import type { Weighing, WeighingGroup } from "./weighing.ts";

/** Values by place, NaN for none; with bounds only where a staged level depends on weights. */
export type Ends = {
  readonly value: Float64Array;
  readonly bounds: { readonly lower: Float64Array; readonly upper: Float64Array } | null;
};

/**
 * Works out the value of every group under one set of weights, from the values of the items up to the whole, in place. The
 * arithmetic is that of `aggregate`, for numbers that stand in lists; a property test holds the two together.
 */
export function addUp(weighing: Weighing, ends: Ends, sets: Float64Array, at: number): void {
  const { groups } = weighing;
  for (let index = groups.length - 1; index >= 0; index--) {
    const one = groups[index];
    if (one === undefined || !one.weighted) continue;
    if (one.group.aggregate === "staged") {
      if (ends.bounds !== null) stage(one, weighing, ends, ends.bounds);
      continue;
    }
    ends.value[one.place] = combined(one, one.group.aggregate, ends.value, sets, at);
    if (ends.bounds === null) continue;
    ends.bounds.lower[one.place] = combined(one, one.group.aggregate, ends.bounds.lower, sets, at);
    ends.bounds.upper[one.place] = combined(one, one.group.aggregate, ends.bounds.upper, sets, at);
  }
}

function combined(
  { group, places, from, range, weightsAt }: WeighingGroup,
  rule: Exclude<Aggregation, "staged">,
  values: Float64Array,
  sets: Float64Array,
  at: number,
): number {
  const { scale } = group;
  const wanted = scale.to - scale.from;
  let sum = 0;
  let weights = 0;
  let extreme = Number.NaN;
  for (let part = 0; part < places.length; part++) {
    const value = values[places[part] ?? 0] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const above = value - (from[part] ?? 0);
    const length = range[part] ?? 1;
    const weight = weightsAt === null ? 1 : (sets[at + weightsAt + part] ?? 0);
    switch (rule) {
      case "weighted-mean":
      case "mean":
        sum += weight * (above / length) * wanted;
        weights += weight;
        break;
      case "sum":
        sum += weight * above * wanted;
        weights += weight * length;
        break;
      case "share-of-yes":
        sum += above >= length ? weight : 0;
        weights += weight;
        break;
      case "minimum":
      case "maximum": {
        const moved = scale.from + (above / length) * wanted;
        const further = rule === "minimum" ? moved < extreme : moved > extreme;
        if (Number.isNaN(extreme) || further) extreme = moved;
      }
    }
  }
  if (rule === "minimum" || rule === "maximum") return extreme;
  return weights > 0 ? Math.min(scale.to, Math.max(scale.from, scale.from + sum / weights)) : Number.NaN;
}

function stage(one: WeighingGroup, { groups }: Weighing, ends: Ends, bounds: NonNullable<Ends["bounds"]>): void {
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const partOf = (part: WeighingGroup["parts"][number]): Part => ({
    id: part.id,
    scale: part.scale,
    weight: part.weight,
    core: part.core,
    value: known(ends.value[part.place]),
    lower: known(bounds.lower[part.place]),
    upper: known(bounds.upper[part.place]),
  });
  const inside = new Set([one.group, ...nodesBelow(one.group)].map(({ id }) => id));
  const parts = groups.filter(({ group }) => inside.has(group.id)).flatMap((group) => group.parts.map(partOf));
  const { stages } = one.group;
  const found =
    stages === null
      ? stagedByParts(one.parts.map(partOf))
      : stagedByNeeds(stages, new Map(parts.map((part) => [part.id, part])));
  ends.value[one.place] = found.level ?? Number.NaN;
  bounds.lower[one.place] = found.lower ?? Number.NaN;
  bounds.upper[one.place] = found.upper ?? Number.NaN;
}
