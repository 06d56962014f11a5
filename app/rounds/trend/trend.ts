import { wholeId } from "#app/surveys/tree/tree-instrument.ts";
import { type Change, compareInstruments } from "#app/surveys/versions/compare-instruments.ts";
import type { InstalledVersion } from "#app/surveys/versions/installed-version.ts";

/** One finished result of a questionnaire. */
export type TrendPoint = {
  readonly id: string;
  readonly version: InstalledVersion;
  /** Indices from 0 to 100, unrounded, by group, the whole among them; null where none may be shown. */
  readonly index: Readonly<Record<string, number | null>>;
};

/** One group over all results: its index, and whether it may be joined with the result before. */
export type TrendLine = readonly { readonly value: number | null; readonly joined: boolean }[];

export type Trend = {
  /** By group. */
  readonly lines: Readonly<Record<string, TrendLine>>;
  /** Where something can no longer be compared; `at` counts the points, and names the first one after it. */
  readonly breaks: readonly {
    readonly at: number;
    readonly groups: readonly string[];
    readonly changes: readonly Change[];
  }[];
};

/**
 * Indices over time, from the oldest result to the newest. Two neighbours are joined for a group only where nothing that enters
 * its score has changed between their versions (`compareInstruments`); between results of one version always. `groups` are
 * those of the newest result that are shown; a group a result does not have has no value there.
 */
export function trendOf(points: readonly TrendPoint[], groups: readonly string[]): Trend {
  const steps = points.map(({ version }, at) => {
    const before = points[at - 1]?.version;
    return before === undefined || before.version === version.version ? null : compareInstruments(before, version);
  });
  const lineOf = (group: string): TrendLine =>
    points.map(({ index }, at) => ({
      value: index[group] ?? null,
      joined: at > 0 && steps[at]?.notComparable.includes(group) !== true,
    }));
  return {
    lines: Object.fromEntries([wholeId, ...groups].map((group) => [group, lineOf(group)])),
    breaks: steps.flatMap((step, at) => {
      const broken = step?.notComparable ?? [];
      if (step === null || broken.length === 0) return [];
      return [{ at, groups: broken, changes: step.changes.filter(({ affects }) => affects.length > 0) }];
    }),
  };
}

/** How a line ends: its last value and the first one it can be compared with; places count the points. */
export type TrendEnd = {
  readonly now: { readonly at: number; readonly value: number };
  /** Null where nothing before can be compared. */
  readonly since: { readonly at: number; readonly value: number } | null;
  /** Whether there are values before that cannot be compared. */
  readonly broken: boolean;
};

/** The last stretch of a line without a break; null for a line without a value. A result without a value breaks nothing. */
export function endOf(line: TrendLine): TrendEnd | null {
  const values = line.flatMap(({ value }, at) => (value === null ? [] : [{ at, value }]));
  const now = values.at(-1);
  if (now === undefined) return null;
  const lastBreak = line.findLastIndex(({ joined }, at) => at > 0 && at <= now.at && !joined);
  const since = values.find(({ at }) => at >= lastBreak && at < now.at) ?? null;
  return { now, since, broken: values.some(({ at }) => at < lastBreak) };
}

/** From this on an index has moved: half a level of five. Less is within what other people on another day would have said. */
export const smallestIndexMove = 12.5;
