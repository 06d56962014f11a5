import type { PlanPart } from "./plan-view.ts";

/** How often two gaps occur together across records. Counts are of records in which both parts have a value and a target. */
export type GapPair = {
  readonly one: string;
  readonly other: string;
  readonly records: number;
  /** Records with both gaps, and with each of the two. */
  readonly together: number;
  readonly withOne: number;
  readonly withOther: number;
  /** together × records ÷ (withOne × withOther): 1 where the gaps know nothing of each other. Null where one of them never occurs. */
  readonly lift: number | null;
  /** Correlation of the two yes-or-no facts, −1 to 1. Null where one of the gaps is in all records or in none. */
  readonly phi: number | null;
};

/**
 * The network of gaps across records of one questionnaire: every pair of parts with how often both stand below their target.
 *
 * With a, b, c, d the records with both gaps, only the first, only the second, and neither:
 * phi = (a·d − b·c) ÷ √((a+b)(c+d)(a+c)(b+d)). Records in which one of the two has no value or no target are left out of that pair.
 *
 * Sorted by phi, highest first and null last, then by how often both occur, then in questionnaire order. Unrounded. Names nobody, but
 * few records can still be recognised: it is for whoever holds the records anyway, and no part of a release.
 *
 * @param records Parts of each record, as the planner sees them.
 */
export function gapNetwork(records: readonly (readonly PlanPart[])[]): readonly GapPair[] {
  const gaps = records.map((parts) => new Map(parts.map((part) => [part.id, hasGap(part)])));
  const ids = [...new Set(records.flatMap((parts) => parts.map(({ id }) => id)))];
  const pairs = ids.flatMap((one, place) => ids.slice(place + 1).map((other) => pairOf(one, other, gaps)));
  const order = ({ phi }: GapPair) => phi ?? -2;
  return pairs
    .filter(({ records: known }) => known > 0)
    .toSorted((a, b) => order(b) - order(a) || b.together - a.together);
}

function hasGap({ value, target }: PlanPart): boolean | null {
  return value === null || target === null ? null : value < target;
}

function pairOf(one: string, other: string, gaps: readonly ReadonlyMap<string, boolean | null>[]): GapPair {
  const known = gaps.flatMap((record) => {
    const [first, second] = [record.get(one) ?? null, record.get(other) ?? null];
    return first === null || second === null ? [] : [[first, second] as const];
  });
  const count = (wanted: (first: boolean, second: boolean) => boolean) =>
    known.filter(([first, second]) => wanted(first, second)).length;
  const records = known.length;
  const together = count((first, second) => first && second);
  const withOne = count((first) => first);
  const withOther = count((_, second) => second);
  const expected = withOne * withOther;
  const spread = withOne * (records - withOne) * withOther * (records - withOther);
  return {
    ...{ one, other, records, together, withOne, withOther },
    lift: expected === 0 ? null : (together * records) / expected,
    phi: spread === 0 ? null : (together * records - expected) / Math.sqrt(spread),
  };
}
