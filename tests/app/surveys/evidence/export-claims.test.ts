import { describe, expect, test } from "vitest";
import { csvText } from "#app/charts/csv-text.ts";
import { allCaveats } from "#app/surveys/evidence/all-caveats.ts";
import { claimDocument, claimTable } from "#app/surveys/evidence/export-claims.ts";
import { codingDocument, codingTable } from "#app/surveys/evidence/export-coding.ts";
import { flagshipEvidence } from "../../../support/flagship.ts";

const reading = flagshipEvidence();
const { claims, codings } = reading.evidence;
const [coding] = codings.filter(({ id }) => id === "varadarajan-2023");

describe("findings in a file", () => {
  test("every row carries everything that limits it: of all shares, of its review, its table and itself", () => {
    const { columns, rows } = claimTable(claims, reading);
    const at = columns.findIndex(({ label }) => label === "caveats");
    expect(rows).toHaveLength(claims.length);
    claims.forEach((claim, place) => {
      const row = rows[place] ?? [];
      expect(row).toHaveLength(columns.length);
      expect(row[at]).toContain("Shares of studies say how often a topic is raised, not how important it is.");
      expect(row[at]).toBe(allCaveats(claim, reading).join(" "));
    });
    const students = rows.find(([id]) => id === "sasmita-students");
    expect(students?.[at]).toContain("Shares of studies on a group, not of the people in it.");
    expect(students?.[at]).toContain("No whole number of studies gives this percentage");
  });

  test("numbers are exact, and what was not counted is left empty", () => {
    const { columns, rows } = claimTable(claims, reading);
    const cells = (id: string) =>
      Object.fromEntries(columns.map(({ label }, place) => [label, rows.find(([one]) => one === id)?.[place]]));
    expect(cells("sasmita-standardisation")).toMatchObject({
      basis: "counted",
      n: "31",
      of: "38",
      percent: "81.6",
      counted_for: "STD-1 STD-2",
    });
    expect(cells("sasmita-faculty")).toMatchObject({ basis: "percentage as printed", n: "", of: "12", percent: "68" });
    expect(cells("yildirim-quality")).toMatchObject({ basis: "named without a count", n: "", of: "", percent: "" });
  });

  test("no cell of a spreadsheet is a formula", () => {
    const lines = csvText(claimTable(claims, reading)).split("\r\n");
    expect(lines).toHaveLength(claims.length + 2);
    for (const line of lines) expect(line).not.toMatch(/(^|,)"?[=+@-]/);
    const [first] = claims;
    if (first === undefined) throw never();
    const hostile = claimTable([{ ...first, row: "=HYPERLINK(1)" }], reading);
    expect(csvText(hostile)).toContain(",'=HYPERLINK(1),");
  });

  test("for programs the reviews come along, with where they contradict themselves and what is lost", () => {
    const file = claimDocument(claims, reading);
    expect(file.caveats).toHaveLength(6);
    expect(
      file.papers.map(({ id, inconsistencies, losses }) => [id, inconsistencies.length > 0, losses.length > 0]),
    ).toEqual(reading.evidence.papers.map(({ id }) => [id, true, true]));
    for (const { caveats } of file.findings) expect(caveats).toEqual(expect.arrayContaining([...file.caveats]));
  });
});

describe("a coding table in a file", () => {
  test("has a row for every study with its codes by column, and its caveats in every row", () => {
    if (coding === undefined) throw never();
    const { columns, rows } = codingTable(coding, reading);
    expect(columns.map(({ label }) => label)).toEqual([
      "study",
      "source",
      "learners",
      "employers",
      "institutions",
      "governments",
      "citation",
      "caveats",
    ]);
    expect(rows).toHaveLength(60);
    expect(rows[1]?.slice(0, 6)).toEqual([
      "JA02",
      "Law (2015)",
      "LC1 LC2 LO1 LO2 LO5 LO6",
      "EC1 EO3 EO4",
      "UC1 UO1 UO2 UO3",
      "",
    ]);
    for (const row of rows) expect(row.at(-1)).toContain("these are not 60 independent observations");
  });

  test("for programs every code has its meaning, the count printed and the count made here", () => {
    if (coding === undefined) throw never();
    const codes = codingDocument(coding, reading).columns.flatMap((column) => column.codes);
    expect(codes).toHaveLength(36);
    for (const { counted, printed, meaning, row } of codes) {
      expect(counted).toBe(printed.n);
      expect(meaning.length * row.length).toBeGreaterThan(0);
    }
  });
});

function never(): Error {
  return new Error("The evidence of the default instrument is empty.");
}
