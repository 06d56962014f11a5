/** How literally a published figure may be read: "over a third" is not 0.333. */
export type Precision = "exact" | "about" | "over" | "nearly";

/** One published figure: the share of those asked of whom the statement is true. */
export type OutsideFigure = {
  readonly id: string;
  /** 0 to 1. */
  readonly share: number;
  readonly precision: Precision;
  /** The year the figure stands for, where it is not that of the survey. */
  readonly year: number;
};

/**
 * A published survey of the sector. `n` is the number of institutions asked, null where the source does not give it.
 */
export type OutsideReference = {
  readonly id: string;
  /** Names and a year only: it is printed in reports of every language. */
  readonly citation: string;
  readonly year: number;
  readonly n: number | null;
  readonly figures: readonly OutsideFigure[];
};

/**
 * What others found when they asked the sector, to print as context with source and year.
 *
 * Other questions, other people, other years: never a peer group, never mixed with a release, never a position.
 */
export const outsideReferences: readonly OutsideReference[] = [
  {
    id: "holoniq-2023",
    citation: "HolonIQ (2023)",
    year: 2023,
    n: null,
    figures: [
      { id: "adoption-mature", share: 0.13, precision: "exact", year: 2023 },
      { id: "adoption-mature-earlier", share: 0.07, precision: "exact", year: 2021 },
      { id: "adoption-emerging", share: 2 / 3, precision: "about", year: 2023 },
      { id: "adoption-none", share: 1 / 5, precision: "nearly", year: 2023 },
      { id: "policy-sure", share: 1 / 3, precision: "over", year: 2023 },
      { id: "strategic-importance", share: 0.88, precision: "exact", year: 2023 },
    ],
  },
  {
    id: "educause-wcet-2023",
    citation: "EDUCAUSE & WCET (2023), QuickPoll",
    year: 2023,
    n: null,
    figures: [{ id: "adoption-mature", share: 0.09, precision: "exact", year: 2023 }],
  },
  {
    id: "acode-2019",
    citation: "ACODE (2019); Sankey & Selvaratnam, ASCILITE",
    year: 2019,
    n: 37,
    figures: [
      { id: "policy-in-place", share: 0.22, precision: "exact", year: 2019 },
      { id: "taxonomy-in-place", share: 0.11, precision: "exact", year: 2019 },
    ],
  },
];
