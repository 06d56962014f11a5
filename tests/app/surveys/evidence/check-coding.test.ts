import { describe, expect, test } from "vitest";
import { checkCoding } from "#app/surveys/evidence/check-coding.ts";
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
        { id: "POL-1", weight: 1, roles, evidence: [{ source: "review", locator: "X1", n: 2, of: 3 }] },
        { id: "POL-2", weight: 1, roles },
      ],
    },
  ],
};

type Cell = { good: string[]; bad: string[] };
const cells: Cell[] = [
  { good: ["X1"], bad: ["Y1"] },
  { good: ["X1"], bad: [] },
  { good: [], bad: [] },
];

function coding(changes: { codes?: object; studies?: Cell[]; paper?: string } = {}) {
  return {
    format: 1,
    paper: changes.paper ?? "review",
    locator: "Appendix",
    subject: "challenges",
    columns: [
      {
        id: "good",
        tables: [
          { id: "t1", locator: "Table 1", codes: [{ id: "X1", row: "X", n: 2, percent: 67, ...changes.codes }] },
        ],
      },
      { id: "bad", tables: [{ id: "t2", locator: "Table 2", codes: [{ id: "Y1", row: "Y", n: 1 }] }] },
    ],
    studies: (changes.studies ?? cells).map((codes, place) => ({ id: `S${place + 1}`, source: "A (2020)", codes })),
  };
}

function problems(value: unknown, against: Survey | null = survey) {
  const checked = checkCoding(value, "review", against);
  return checked.ok ? [] : checked.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("a coding table", () => {
  test("whose printed counts, percentages and shares are those of its studies is in order", () => {
    expect(problems(coding())).toEqual([]);
    expect(problems(coding(), null)).toEqual([]);
  });

  test("is named after its paper", () => {
    expect(problems(coding({ paper: "other" }))[0]).toBe(
      'paper: The file is called review.yaml, but its paper is "other". Write "review", or rename the file.',
    );
  });

  test("holds no code twice in a cell, none in a wrong column, and none it does not list", () => {
    const wrong = (cell: Partial<Cell>) =>
      problems(coding({ studies: [{ good: [], bad: [], ...cell }, ...cells.slice(1)] }));
    expect(wrong({ good: ["X1", "X1"] })).toEqual([
      'studies.0.codes.good.1: The code "X1" stands here a second time. Rename or remove one.',
    ]);
    expect(wrong({ bad: ["X1"] })).toEqual([
      'studies.0.codes.bad.0: "X1" belongs to the column "good", not to "bad". Move it.',
    ]);
    expect(wrong({ bad: ["Z1"] })).toEqual(['studies.0.codes.bad.0: There is no code "Z1". Did you mean "X1"?']);
  });

  test("has every study once", () => {
    const value = coding();
    const [first, ...others] = value.studies;
    expect(problems({ ...value, studies: [{ ...first, id: "S2" }, ...others] })).toEqual([
      'studies.1.id: The study "S2" stands here a second time. Rename or remove one.',
    ]);
  });

  test("is counted again, and a printed count or percentage that differs is a mistake", () => {
    expect(problems(coding({ codes: { n: 3 } }))).toEqual([
      'columns.0.tables.0.codes.0.n: 2 studies below carry X1, not 3. Correct "n", or the studies.',
    ]);
    expect(problems(coding({ codes: { percent: 66 } }))).toEqual([
      'columns.0.tables.0.codes.0.percent: 2 of 3 studies is not 66%. Correct "percent".',
    ]);
  });

  test("agrees with what the survey counts, and says nothing twice", () => {
    const studies = [...cells, { good: ["X1"], bad: [] }];
    expect(problems(coding({ codes: { n: 3, percent: 75 }, studies }))).toEqual([
      "columns.0.tables.0.codes.0: survey.yaml counts 2 of 3 studies for X1, but the studies below give 3 of 4. Correct the one that is wrong.",
    ]);
    expect(problems(coding({ codes: { also: ["POL-1", "POL-9"] } }))).toEqual([
      'columns.0.tables.0.codes.0.also.0: survey.yaml counts this share for "POL-1" already. Remove it here.',
      'columns.0.tables.0.codes.0.also.1: There is no capability "POL-9". Did you mean "POL-1"?',
    ]);
    expect(problems(coding({ codes: { cites: ["X2"] } }))).toEqual([
      'columns.0.tables.0.codes.0.cites.0: There is no share in survey.yaml called "X2". Did you mean "X1"?',
    ]);
  });
});
