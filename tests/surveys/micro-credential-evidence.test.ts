import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { columnTotals, countCodes } from "#app/surveys/evidence/count-codes.ts";
import type { Claim } from "#app/surveys/evidence/evidence.ts";
import { percentOf } from "#app/surveys/evidence/percent.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship, flagshipEvidence } from "../support/flagship.ts";

const { evidence, instrumentWords } = flagshipEvidence();

function codingOf(paper: string) {
  const found = evidence.codings.find(({ id }) => id === paper);
  if (found === undefined) throw new Error(`There is no coding table of ${paper}.`);
  return found;
}

function countsOf(table: string): readonly (readonly [string, number])[] {
  return evidence.claims
    .filter((claim: Claim) => claim.table === table && claim.within === null)
    .map(({ row, figure }) => [row, "n" in figure ? figure.n : -1]);
}

const sum = (counts: readonly (readonly [string, number])[]) => counts.reduce((all, [, n]) => all + n, 0);

/** Tables 1 to 8 of Varadarajan et al. (2023), copied from print: code, count, percentage. */
const printed = `
  LO1 38 63, LO2 36 60, LO3 34 57, LO4 30 50, LO5 23 38, LO6 13 22, LC1 26 43, LC2 20 33, LC3 14 23, EO1 45 75, EO2 30 50,
  EO3 25 42, EO4 23 38, EO5 20 33, EC1 48 80, EC2 23 38, EC3 13 22, UO1 46 77, UO2 37 62, UO3 29 48, UO4 28 47, UO5 21 35,
  UO6 18 30, UO7 11 18, UO8 9 15, UC1 55 92, UC2 14 23, UC3 9 15, GO1 24 40, GO2 16 27, GO3 14 23, GO4 10 17, GO5 8 13,
  GO6 8 13, GC1 28 47, GC2 19 32`
  .split(",")
  .map((entry) => entry.trim().split(" "))
  .map(([code = "", n, percent]) => ({ code, n: Number(n), percent: Number(percent) }));

describe("the 60 studies of Varadarajan et al. 2023", () => {
  const coding = codingOf("varadarajan-2023");

  test("all 36 printed counts and percentages come out of the coding table again", () => {
    const counts = countCodes(coding);
    expect(counts.size).toBe(36);
    expect(printed).toHaveLength(36);
    for (const { code, n, percent } of printed) {
      expect([code, counts.get(code)]).toEqual([code, n]);
      expect([code, percentOf(n, coding.studies.length)]).toEqual([code, percent]);
    }
    expect(
      coding.columns.flatMap(({ codes }) => codes.map(({ id, printed: print }) => ({ code: id, ...print }))),
    ).toEqual(printed);
  });

  test("865 codes were given: 234, 227, 277 and 127, in 60, 59, 60 and 49 studies", () => {
    const totals = columnTotals(coding);
    expect(totals.map(({ id, assignments, studies }) => [id, assignments, studies])).toEqual([
      ["learners", 234, 60],
      ["employers", 227, 59],
      ["institutions", 277, 60],
      ["governments", 127, 49],
    ]);
    expect(totals.reduce((all, { assignments }) => all + assignments, 0)).toBe(865);
    expect(totals.map(({ share }) => Math.round((share ?? 0) * 1000) / 10)).toEqual([27.1, 26.2, 32, 14.7]);
  });

  test("60 rows, no code twice in a cell, none in a wrong column, 12 empty cells", () => {
    const home = new Map(coding.columns.flatMap(({ id, codes }) => codes.map((code) => [code.id, id])));
    expect(coding.studies).toHaveLength(60);
    let empty = 0;
    for (const { id, codes } of coding.studies) {
      expect(Object.keys(codes)).toEqual(coding.columns.map((column) => column.id));
      for (const [column, cell] of Object.entries(codes)) {
        expect(new Set(cell).size, id).toBe(cell.length);
        for (const code of cell) expect([id, code, home.get(code)]).toEqual([id, code, column]);
        if (cell.length === 0) empty++;
      }
    }
    expect(empty).toBe(12);
  });

  test("the sites stated are 56 of 60", () => {
    expect(sum(countsOf("varadarajan-sites"))).toBe(56);
  });
});

describe("the 32 articles of Tamoliune et al. 2023", () => {
  const coding = codingOf("tamoliune-2023");

  test("the ten topics recount to what Table 5 prints: 162 codings of 32 articles, contexts in 24, 24 and 29", () => {
    const counts = countCodes(coding);
    const topics = coding.columns.flatMap(({ codes }) => codes);
    expect(topics.map(({ id }) => counts.get(id))).toEqual([18, 14, 18, 23, 14, 2, 16, 17, 24, 16]);
    expect(topics.map(({ printed: print }) => print.n)).toEqual([18, 14, 18, 23, 14, 2, 16, 17, 24, 16]);
    expect([...counts.values()].reduce((all, n) => all + n, 0)).toBe(162);
    expect(new Set(coding.studies.map(({ source }) => source)).size).toBe(32);
    expect(columnTotals(coding).map(({ studies }) => studies)).toEqual([24, 24, 29]);
  });

  test("the regions add up to 32", () => {
    expect(sum(countsOf("tamoliune-table-3"))).toBe(32);
  });
});

describe("the 38 studies of Sasmita et al. 2026", () => {
  test("Table 5 counts 31, 29, 27, 26 and 20 challenges", () => {
    expect(countsOf("sasmita-table-5").map(([, n]) => n)).toEqual([31, 29, 27, 26, 20]);
  });

  test("Table 4: two groups have whole counts, two cannot; the bases add up to 67", () => {
    expect(countsOf("sasmita-table-4")).toEqual([
      ["Students", -1],
      ["Employers", 6],
      ["Institutions", 30],
      ["Faculty", -1],
    ]);
    const bases = evidence.claims
      .filter(({ table }) => table === "sasmita-table-4")
      .map(({ figure }) => ("of" in figure ? figure.of : 0));
    expect(bases.reduce((all, of) => all + of, 0)).toBe(67);
  });

  test("Table 6 adds up to 23, and 31 of 38 do not follow learners up", () => {
    expect(countsOf("sasmita-table-6").map(([, n]) => n)).toEqual([8, 6, 4, 3, 2]);
    expect(countsOf("sasmita-table-6-sum")).toEqual([["all five rows", 23]]);
    expect(countsOf("sasmita-section-3-2-3").map(([, n]) => n)).toEqual([7, 31]);
  });

  test("Table 3 adds up to 38", () => {
    expect(countsOf("sasmita-table-3").map(([, n]) => n)).toEqual([16, 8, 6, 8]);
    expect(sum(countsOf("sasmita-table-3"))).toBe(38);
  });
});

describe("the 38 papers of Rajabalee 2023", () => {
  test("countries and kinds of publication each add up to 38", () => {
    expect(sum(countsOf("rajabalee-figure-3"))).toBe(38);
    expect(countsOf("rajabalee-figure-4").map(([, n]) => n)).toEqual([18, 12, 8]);
  });
});

describe("the library", () => {
  test("five reviews with a citation each, and every question has a finding that counts", () => {
    expect(evidence.papers.map(({ id, reviewed }) => [id, reviewed])).toEqual([
      ["sasmita-2026", 38],
      ["rajabalee-2023", 38],
      ["yildirim-2025", 205],
      ["varadarajan-2023", 60],
      ["tamoliune-2023", 32],
    ]);
    for (const { id } of evidence.papers) expect(instrumentWords.sources[id]?.citation.length).toBeGreaterThan(50);
    for (const { id } of capabilitiesOf(flagship()))
      expect(
        evidence.claims.some(({ counted }) => counted.includes(id)),
        id,
      ).toBe(true);
  });

  test("the codes of Varadarajan et al. reach all twenty questions", () => {
    const coded = evidence.claims.filter(({ table }) => table.startsWith("varadarajan-table-"));
    expect(coded).toHaveLength(36);
    expect(new Set(coded.flatMap(({ counted, also }) => [...counted, ...also])).size).toBe(20);
  });

  test("further reading has four groups and one author apart", () => {
    expect(evidence.reading.map(({ authors }) => authors.length)).toEqual([1, 3, 4, 2, 1]);
  });
});

describe("words in Spanish", () => {
  const words = (tag: string) =>
    JSON.parse(readFileSync(`surveys/micro-credential-readiness/evidence/locales/${tag}.json`, "utf8"));

  test("every figure of the English text stands in the Spanish one, and no other", () => {
    const figures = (text: string) => (text.match(/\d+/g) ?? []).sort().join(" ");
    const pairs = pairedTexts(words("en"), words("es"));
    expect(pairs.length).toBeGreaterThan(250);
    for (const [source, translation] of pairs) expect(figures(translation), source).toBe(figures(source));
  });

  test("percentages keep their sign beside the number, the Spanish way", () => {
    for (const [, translation] of pairedTexts(words("en"), words("es"))) expect(translation).not.toMatch(/\d ?%/);
  });
});

/** Every text of a words file beside the text that stands in its place in another. */
function pairedTexts(source: unknown, translation: unknown): (readonly [string, string])[] {
  if (typeof source === "string" && typeof translation === "string") return [[source, translation]];
  if (typeof source !== "object" || source === null || typeof translation !== "object" || translation === null)
    return [];
  return Object.entries(source).flatMap(([key, value]) =>
    pairedTexts(value, (translation as Record<string, unknown>)[key]),
  );
}
