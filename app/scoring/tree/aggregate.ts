import { onto, type Scale } from "#app/questions/kinds/scale.ts";
import type { Aggregation } from "#app/surveys/tree/tree-instrument.ts";

/** One number that goes into an aggregate: on its own scale, with its weight. */
export type Term = { readonly value: number; readonly scale: Scale; readonly weight: number };

/**
 * One number from several, on the scale of their group. Values on other scales are first moved onto it, linearly
 * (`onto`); a sum alone adds them as they are.
 *
 * - weighted-mean: Σ w v ÷ Σ w. mean: the same with every weight 1.
 * - sum: Σ w v. Where parts are missing or do not apply, the sum of the others is drawn out to the whole scale, so that
 *   what is not asked neither costs nor gives anything.
 * - minimum, maximum: the lowest, the highest.
 * - share-of-yes: Σ w of the parts at the top of their scale ÷ Σ w, from 0 to 1.
 *
 * Unrounded, never outside the scale. Null when there is no term, or no weight.
 */
export function aggregate(rule: Exclude<Aggregation, "staged">, terms: readonly Term[], scale: Scale): number | null {
  if (terms.length === 0) return null;
  switch (rule) {
    case "weighted-mean":
      return meanOf(terms, scale, ({ weight }) => weight);
    case "mean":
      return meanOf(terms, scale, () => 1);
    case "sum":
      return sumOf(terms, scale);
    case "minimum":
      return Math.min(...terms.map((term) => onto(term.value, term.scale, scale)));
    case "maximum":
      return Math.max(...terms.map((term) => onto(term.value, term.scale, scale)));
    case "share-of-yes":
      return meanOf(
        terms.map((term) => ({ ...term, value: term.value >= term.scale.to ? 1 : 0, scale: zeroToOne })),
        zeroToOne,
        ({ weight }) => weight,
      );
  }
}

export const zeroToOne: Scale = { from: 0, to: 1 };

/** From the bottom of the scale upwards, so that all at the bottom comes out exactly there. */
function meanOf(terms: readonly Term[], scale: Scale, weightOf: (term: Term) => number): number | null {
  let steps = 0;
  let weights = 0;
  for (const term of terms) {
    const weight = weightOf(term);
    steps += weight * (onto(term.value, term.scale, scale) - scale.from);
    weights += weight;
  }
  return weights > 0 ? within(scale.from + steps / weights, scale) : null;
}

function sumOf(terms: readonly Term[], scale: Scale): number | null {
  let got = 0;
  let least = 0;
  let most = 0;
  for (const { value, scale: own, weight } of terms) {
    got += weight * value;
    least += weight * own.from;
    most += weight * own.to;
  }
  if (most <= least) return null;
  return within(onto(got, { from: least, to: most }, scale), scale);
}

function within(value: number, { from, to }: Scale): number {
  return Math.min(to, Math.max(from, value));
}
