import type { Capability } from "#app/surveys/instrument.ts";

/**
 * How often the literature raises the topic of a capability: the plain mean of n ÷ N over its evidence links.
 *
 * It counts studies; it says nothing about importance, and it never touches a score unless somebody chooses the
 * literature weights. Every link counts once, whatever the size of its review.
 *
 * @returns A share from 0 to 1, unrounded; null when no study is linked, because "not counted" is not "never raised".
 * @example salience of 31/38 and 9/60 is (0.816 + 0.150) / 2 = 0.483
 */
export function salience(capability: Pick<Capability, "evidence">): number | null {
  if (capability.evidence.length === 0) return null;
  let sum = 0;
  for (const share of capability.evidence) sum += share.n / share.of;
  return sum / capability.evidence.length;
}
