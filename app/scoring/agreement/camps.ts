import { countLevels } from "./count-levels.ts";
import { lowerMedian } from "./lower-median.ts";

export type Camp = {
  readonly people: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
};

/** Two groups of people who see two different institutions; `between` are those who stand in neither. */
export type Camps = { readonly low: Camp; readonly high: Camp; readonly between: number };

/** A camp holds at least this many people, and at least a quarter of all. */
const FEWEST_PEOPLE = 2;

/**
 * The two camps ratings fall into, if they do: two hills with a valley between them, so that a mean or a median would name
 * a place where hardly anybody stands.
 *
 * There are camps when at least one level lies between them, every level between holds less than half of the people of the
 * fullest level on either side, each side holds two people and a quarter of all, and their lower medians are at least half
 * the scale apart (two levels on five). Of several valleys the emptiest counts, then the one with the more equal sides, then
 * the lowest. A rule of our own: at the sizes of a meeting, tests for two peaks have no power.
 *
 * @param levels How many levels the scale has.
 * @returns Null when people form one group, spread out or not, or are too few to form two.
 * @example camps([1, 1, 5, 5, 1, 5], 5) are three people at 1 and three at 5
 */
export function camps(ratings: readonly number[], levels: number): Camps | null {
  const counts = countLevels(ratings, levels);
  const valleys: Camps[] = [];
  for (let below = 1; below < levels; below++) {
    for (let above = below + 2; above <= levels; above++) {
      const found = campsAround(counts, below, above);
      if (found !== null) valleys.push(found);
    }
  }
  const [emptiest] = valleys.toSorted(
    (a, b) => a.between - b.between || smaller(b) - smaller(a) || a.low.highest - b.low.highest,
  );
  return emptiest ?? null;
}

/** The camps with everybody up to one level on one side and from another on the other; null when they are none. */
function campsAround(counts: readonly number[], below: number, above: number): Camps | null {
  const low = counts.map((people, place) => (place < below ? people : 0));
  const high = counts.map((people, place) => (place >= above - 1 ? people : 0));
  const between = counts.slice(below, above - 1);
  const sides = [sum(low), sum(high)];
  if (Math.min(...sides) < Math.max(FEWEST_PEOPLE, sum(counts) / 4)) return null;
  if (2 * Math.max(...between) >= Math.min(Math.max(...low), Math.max(...high))) return null;
  const found = { low: campOf(low), high: campOf(high), between: sum(between) };
  return 2 * (found.high.median - found.low.median) >= counts.length - 1 ? found : null;
}

function campOf(counts: readonly number[]): Camp {
  const ratings = counts.flatMap((people, place) => Array.from({ length: people }, () => place + 1));
  return {
    people: ratings.length,
    median: lowerMedian(ratings) ?? 0,
    lowest: ratings[0] ?? 0,
    highest: ratings.at(-1) ?? 0,
  };
}

function smaller({ low, high }: Camps): number {
  return Math.min(low.people, high.people);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, people) => total + people, 0);
}
