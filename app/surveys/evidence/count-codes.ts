import type { CodedStudy, Coding } from "./evidence.ts";

type Studies = { readonly studies: readonly Pick<CodedStudy, "codes">[] };

/**
 * How many studies carry each code. A study counts once for a code, however often the code stands in it. Codes no study
 * carries are absent.
 */
export function countCodes({ studies }: Studies): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { codes } of studies)
    for (const code of new Set(Object.values(codes).flat())) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** What one column of a coding table holds. */
export type ColumnTotal = {
  readonly id: string;
  /** Codes given in this column, over all studies. */
  readonly assignments: number;
  /** Share of all assignments of the table, 0 to 1; null when there are none. */
  readonly share: number | null;
  /** Studies with at least one code in this column. */
  readonly studies: number;
};

/**
 * The totals of every column, in order. The shares are of assignments, not of studies: a study with many codes weighs more.
 */
export function columnTotals({ columns, studies }: Pick<Coding, "columns" | "studies">): readonly ColumnTotal[] {
  const cells = columns.map(({ id }) => studies.map(({ codes }) => new Set(codes[id] ?? []).size));
  const sums = cells.map((sizes) => sizes.reduce((sum, size) => sum + size, 0));
  const all = sums.reduce((sum, part) => sum + part, 0);
  return columns.map(({ id }, place) => ({
    id,
    assignments: sums[place] ?? 0,
    share: all === 0 ? null : (sums[place] ?? 0) / all,
    studies: (cells[place] ?? []).filter((size) => size > 0).length,
  }));
}

/** The studies that carry a code, in the order of the table. */
export function studiesWith({ studies }: Pick<Coding, "studies">, code: string): readonly CodedStudy[] {
  return studies.filter(({ codes }) => Object.values(codes).some((cell) => cell.includes(code)));
}
