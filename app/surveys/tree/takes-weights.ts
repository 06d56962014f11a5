import type { Aggregation } from "./tree-instrument.ts";

/**
 * Whether weights change what a group's rule makes of its parts: weighted-mean, sum and share-of-yes weigh them; mean, minimum,
 * maximum and staged do not look at weights.
 */
export function takesWeights(rule: Aggregation): boolean {
  return rule === "weighted-mean" || rule === "sum" || rule === "share-of-yes";
}
