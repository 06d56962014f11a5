import { type Answers, levelOf } from "#app/questions/answer.ts";
import { dimensionOf, type Instrument } from "#app/surveys/instrument.ts";
import { salience } from "./salience.ts";
import { score } from "./score-record.ts";
import { withLevels } from "./what-if.ts";

/** A core capability at this level or below is a risk by itself. */
const RISK_LEVEL = 2;

export type CoreCapability = { readonly id: string; readonly dimension: string; readonly level: number };

export type WeakestCore = {
  /** The one to name first; null when no core capability is answered. */
  readonly first: CoreCapability | null;
  /** All core capabilities at the lowest core level, the one to name first in front. */
  readonly lowest: readonly CoreCapability[];
  /** All core capabilities at level 2 or below, in the same order. */
  readonly atRisk: readonly CoreCapability[];
};

/**
 * Which core capability holds the institution back.
 *
 * Order: lowest level; then the one whose raise by one level lifts the staged level of its dimension; then highest
 * salience; then id. Only answered ones count.
 */
export function weakestCore(instrument: Instrument, answers: Answers): WeakestCore {
  const ordered = instrument.dimensions
    .flatMap((dimension) => dimension.capabilities.map((capability) => ({ capability, dimension: dimension.id })))
    .flatMap(({ capability, dimension }) => {
      const level = levelOf(answers[capability.id]);
      if (!capability.core || level === null) return [];
      const lifts = liftsItsDimension(instrument, answers, capability.id, level);
      return [{ id: capability.id, dimension, level, lifts, salience: salience(capability) ?? 0 }];
    })
    .toSorted(
      (a, b) =>
        a.level - b.level ||
        Number(b.lifts) - Number(a.lifts) ||
        b.salience - a.salience ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    )
    .map(({ id, dimension, level }): CoreCapability => ({ id, dimension, level }));
  const first = ordered[0] ?? null;
  return {
    first,
    lowest: ordered.filter(({ level }) => level === first?.level),
    atRisk: ordered.filter(({ level }) => level <= RISK_LEVEL),
  };
}

function liftsItsDimension(instrument: Instrument, answers: Answers, id: string, level: number): boolean {
  if (level >= instrument.levels) return false;
  const dimension = dimensionOf(instrument, id)?.id ?? "";
  const before = score(instrument, answers).nodes[dimension]?.level ?? null;
  const after = score(instrument, withLevels(answers, { [id]: level + 1 })).nodes[dimension]?.level ?? null;
  return before !== null && after !== null && after > before;
}
