import { levelOf } from "#app/questions/answer.ts";
import type { Capability, Instrument } from "#app/surveys/instrument.ts";
import { lowerMedian } from "./agreement/lower-median.ts";
import { nearestRank } from "./nearest-rank.ts";
import type { PerceptionSet } from "./perceptions.ts";
import { fnv1a } from "./sensitivity/fnv-1a.ts";
import { fraction, seededXoshiro } from "./sensitivity/xoshiro.ts";

/** From where to where a level may lie, and how that was found. */
export type LevelInterval = {
  readonly kind: "range" | "bootstrap";
  readonly people: number;
  readonly lower: number;
  readonly upper: number;
};

/** With fewer ratings than this, drawing from them again would only pretend to know more. */
const FEWEST_FOR_BOOTSTRAP = 15;
const REPLICATES = 1000;

/**
 * How far the provisional level of a capability can be trusted to a level: below fifteen ratings by people of required roles
 * their whole range, from fifteen on the 2.5th to 97.5th percentile of a bootstrap (Efron and Tibshirani, 1993).
 *
 * Each of the 1,000 replicates draws from every required role as many of its people as there are, with replacement, and takes
 * the lower median of the roles' lower medians, so that a large role gains no more votes here than there. Whole levels. The
 * same for the same instrument, version and answers, in whatever order; numbers by xoshiro128** from the FNV-1a hash of id, version and
 * capability. Null when nobody of a required role chose a level.
 */
export function levelInterval(
  instrument: Instrument,
  capability: Capability,
  perceptions: PerceptionSet,
): LevelInterval | null {
  const roles = capability.roles.required
    .map((role) =>
      perceptions
        .flatMap(({ roleGroup, answers }) => (roleGroup === role ? (levelOf(answers[capability.id]) ?? []) : []))
        .toSorted((a, b) => a - b),
    )
    .filter((ratings) => ratings.length > 0);
  const all = roles.flat();
  if (all.length === 0) return null;
  if (all.length < FEWEST_FOR_BOOTSTRAP)
    return { kind: "range", people: all.length, lower: Math.min(...all), upper: Math.max(...all) };

  const next = seededXoshiro(fnv1a(`${instrument.id} ${instrument.version} ${capability.id}`));
  const redrawn = (ratings: readonly number[]) =>
    ratings.map(() => ratings[Math.floor(fraction(next) * ratings.length)] ?? 0);
  const levels = Array.from(
    { length: REPLICATES },
    () => lowerMedian(roles.flatMap((ratings) => lowerMedian(redrawn(ratings)) ?? [])) ?? 0,
  ).toSorted((a, b) => a - b);
  return {
    kind: "bootstrap",
    people: all.length,
    lower: nearestRank(levels, 0.025),
    upper: nearestRank(levels, 0.975),
  };
}
