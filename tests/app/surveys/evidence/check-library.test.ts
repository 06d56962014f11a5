import { describe, expect, test } from "vitest";
import { checkLibrary } from "#app/surveys/evidence/check-library.ts";
import type { Survey } from "#app/surveys/survey-schema.ts";

const roles = { lead: "library", required: ["library"], perception: [] };
const survey: Survey = {
  format: 1,
  id: "open-data",
  version: "1.0.0",
  status: "validated",
  levels: 3,
  roles: { inside: ["library"], outside: [] },
  dimensions: [
    {
      id: "POL",
      weight: 1,
      capabilities: [
        { id: "POL-1", weight: 1, roles, evidence: [{ source: "review", locator: "Table 2, cost", n: 6, of: 10 }] },
      ],
    },
  ],
};

const cooper = {
  focus: "outcomes",
  goal: "integration",
  perspective: "neutral",
  coverage: "selective",
  organisation: "conceptual",
  audience: "scholars",
};
const cost = { id: "cost", row: "Cost", percent: 60, cites: ["Table 2, cost"] };
const places = [
  { id: "north", row: "North", n: 7, region: "north" },
  { id: "city", row: "City", n: 3, region: "north", within: "north" },
  { id: "south", row: "South", n: 3, region: "south" },
];
const oneTable = { id: "t2", locator: "Table 2", subject: "challenges" };

function library(rows: object[] = [cost], table: object = {}, paper: object = {}) {
  return {
    format: 1,
    regions: [{ id: "north" }, { id: "south", countries: ["KE"] }],
    papers: [
      {
        id: "review",
        year: 2024,
        reviewed: 10,
        flow: [90, 40, 10],
        cooper,
        tables: [
          { id: "t1", locator: "Table 1", subject: "base", complete: true, rows: places },
          { ...oneTable, ...table, rows },
        ],
        ...paper,
      },
    ],
  };
}

function problems(value: unknown, sources = ["review"]) {
  const checked = checkLibrary(value, { survey, sources, codings: [] });
  return checked.ok ? [] : checked.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

const row = "papers.0.tables.1.rows.0";

describe("a library", () => {
  test("whose numbers agree is in order", () => {
    expect(problems(library())).toEqual([]);
  });

  test("keeps each count in one place", () => {
    expect(problems(library([{ ...cost, n: 6 }]))).toEqual([
      `${row}.n: The count stands in survey.yaml already. Remove "n" here.`,
    ]);
    expect(problems(library([{ ...cost, also: ["POL-1"] }]))).toEqual([
      `${row}.also.0: survey.yaml counts this share for "POL-1" already. Remove it here.`,
    ]);
  });

  test("has a place for every share the survey counts", () => {
    expect(problems(library([{ id: "cost", row: "Cost", n: 6 }]))).toEqual([
      'papers.0: survey.yaml counts "Table 2, cost" of this paper, but no row cites it. Add one with "cites".',
    ]);
    expect(problems(library([{ ...cost, cites: ["Table 2, costs"] }]))[0]).toBe(
      `${row}.cites.0: There is no share in survey.yaml called "Table 2, costs". Did you mean "Table 2, cost"?`,
    );
  });

  test("takes shares of the base the survey takes them of", () => {
    expect(problems(library([cost], { of: 9 }))[0]).toContain("does not agree with the base of 9");
  });

  test("prints only percentages that belong to their counts", () => {
    expect(problems(library([{ ...cost, percent: 61 }]))).toEqual([
      `${row}.percent: 6 of 10 studies is not 61%. Correct "percent" or the count.`,
    ]);
    expect(problems(library([cost, { id: "more", row: "More", n: 11 }]))).toEqual([
      'papers.0.tables.1.rows.1.n: 11 of 10 studies is more than all. Correct "n" or "of".',
    ]);
  });

  test("asks for the count where a percentage leaves several", () => {
    expect(problems(library([cost, { id: "wide", row: "Wide", percent: 20, of: 1000 }]))).toEqual([
      'papers.0.tables.1.rows.1.percent: Several counts of 1000 studies give 20%. Add "n", the count the paper gives.',
    ]);
  });

  test("adds up: complete tables, parts, sums and remainders", () => {
    expect(problems(library([cost], { complete: true }))).toEqual([
      "papers.0.tables.1.rows: The rows add up to 6, not to 10. Correct them, or remove complete: true.",
    ]);
    expect(problems(library([cost, { id: "part", row: "Part", n: 7, within: "cost" }]))).toEqual([
      `${row}: The parts of "cost" add up to 7, more than 6. Correct them.`,
    ]);
    expect(problems(library([{ ...cost, sum: ["north", "south"] }]))).toEqual([
      `${row}.sum: These rows add up to 10, not to 6. Correct them.`,
    ]);
    expect(problems(library([{ ...cost, rest: "city" }]))).toEqual([
      `${row}.rest: 10 less 3 is 7, not 6. Correct one.`,
    ]);
    expect(
      problems(
        library([
          { ...cost, rest: "city" },
          { id: "x", row: "X", n: 4 },
          { id: "y", row: "Y", n: 6, rest: "x" },
        ]),
      ),
    ).toHaveLength(1);
  });

  test("ends every selection at the studies reviewed", () => {
    expect(problems(library([cost], {}, { flow: [40, 90, 12] }))).toEqual([
      "papers.0.flow.1: 90 studies cannot be left of 40. Correct the step.",
      "papers.0.flow: The selection ends with 12 studies, but 10 were reviewed. Correct one of the two.",
    ]);
  });

  test("does not review more publications than studies", () => {
    const kinds = [
      cost,
      { id: "j", row: "Journals", n: 9, publication: "journal" },
      { id: "r", row: "Reports", n: 2, publication: "report" },
    ];
    expect(problems(library(kinds))).toEqual([
      "papers.0: Its kinds of publication add up to 11, but 10 studies were reviewed. Correct them.",
    ]);
  });

  test("names only what exists, and nothing twice", () => {
    expect(problems(library([{ ...cost, region: "nroth" }]))).toEqual([
      `${row}.region: There is no region "nroth". Did you mean "north"?`,
    ]);
    expect(problems(library([{ ...cost, within: "north" }]))[0]).toContain('There is no row of this table "north".');
    expect(problems(library([cost, { ...cost, cites: undefined, n: 1, percent: undefined }]))).toContain(
      'papers.0.tables.1.rows.1.id: The row "cost" stands here a second time. Rename or remove one.',
    );
    expect(problems(library(), ["reviews"])).toEqual([
      'papers.0.id: There is no source "review". Did you mean "reviews"?',
    ]);
  });

  test("knows the paper of every coding table", () => {
    const codings = [
      { format: 1 as const, paper: "lost", locator: "A", subject: "challenges" as const, columns: [], studies: [] },
    ];
    const checked = checkLibrary(library(), { survey, sources: null, codings });
    expect(checked.ok ? [] : checked.problems.map(({ message }) => message)).toEqual([
      'There is a coding table of "lost", but no such paper. Add the paper.',
    ]);
  });
});

test("a lens may only point to a finding there is", () => {
  const pointing = (finding: string): Survey => ({
    ...survey,
    lenses: [{ id: "view", elements: [{ id: "one", finding, capabilities: ["POL-1"] }] }],
  });
  const messages = (finding: string) => {
    const checked = checkLibrary(library(), { survey: pointing(finding), sources: ["review"], codings: [] });
    return checked.ok ? [] : checked.problems.map(({ message }) => message);
  };
  expect(messages("cost")).toEqual([]);
  expect(messages("price")).toEqual([expect.stringContaining('points to the finding "price"')]);
});
