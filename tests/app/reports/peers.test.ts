import { expect, test } from "vitest";
import type { Peers } from "#app/benchmarks/release.ts";
import { plainBrand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import { markTable } from "#app/reports/mark-table.ts";
import { positionSentences } from "#app/reports/peers.ts";
import { profileChart } from "#app/reports/profile-chart.ts";
import { position } from "#app/reports/sections/position.ts";
import { english, factsOf, workedAnswers } from "./worked-facts.ts";

const figure = (q1: number, median: number, q3: number) => ({ q1, median, q3, lowShare: null });

function peers(demonstration: boolean): Peers {
  const instrument = { id: "micro-credential-readiness", version: "1.0.0" };
  return {
    release: {
      id: "demo-2",
      number: 2,
      demonstration,
      instrument,
      asOf: "2026-07-01",
      programmeId: null,
      isPublic: demonstration,
    },
    group: {
      id: "size:medium+region:asia-pacific",
      band: "15-19",
      figures: {
        "dimension:STD": figure(30, 40, 50),
        "dimension:REC": figure(35, 40, 50),
        "dimension:TEC": figure(30, 40, 45),
      },
    },
  };
}

const alone = factsOf(workedAnswers);
const invented = factsOf(workedAnswers, { peers: peers(true) });

test("without peers nothing is drawn, said or marked", () => {
  expect(profileChart(alone, english).rows.map((row) => row.peers)).toEqual([null, null, null, null]);
  expect(positionSentences(alone, english)).toEqual([]);
  expect(buildReport(alone, english, plainBrand).demonstration).toBeNull();
  expect(JSON.stringify(position.build(alone, english))).toContain("There are no peers to compare with yet");
});

test("beside peers each dimension has its strip and its words, the lowest first", () => {
  expect(profileChart(invented, english).rows.map((row) => row.peers)).toEqual([
    { q1: 2.2, median: 2.6, q3: 3 },
    { q1: 2.4, median: 2.6, q3: 3 },
    { q1: 2.2, median: 2.6, q3: 2.8 },
    null,
  ]);
  expect(positionSentences(invented, english)).toEqual([
    "Recognition stands below the middle half of its peers.",
    "Standardisation stands in the middle half of its peers, at the median or above.",
    "Technology stands above the middle half of its peers.",
  ]);
});

test("a comparison names its group, its band, its release and its day, never an exact count", () => {
  const { measure } = profileChart(factsOf(workedAnswers, { peers: peers(false) }), english);
  expect(measure).toContain("5,000 to 20,000 learners, Asia-Pacific, 15 to 19 institutions, release 2 of 1 July 2026");
});

test("invented peers are marked on the figure, in the section and on every sheet; real ones are not", () => {
  const { measure, key } = profileChart(invented, english);
  expect(measure).toContain("Demonstration data");
  expect(key.peers).toContain("invented");
  expect(JSON.stringify(position.build(invented, english))).toContain("these peers are invented");
  expect(buildReport(invented, english, plainBrand).demonstration).toBe("Demonstration data");
  const real = buildReport(factsOf(workedAnswers, { peers: peers(false) }), english, plainBrand);
  expect(JSON.stringify(real)).not.toMatch(/Demonstration|invented/);
});

test("an invented institution is marked even without peers", () => {
  const facts = factsOf(workedAnswers, { demonstration: true });
  expect(buildReport(facts, english, plainBrand).demonstration).toBe("Demonstration data");
});

test("in a file every row is marked", () => {
  const { table } = profileChart(invented, english);
  const marked = markTable(table, "Demonstration data", english);
  expect(marked.rows.map((row) => row.at(-1))).toEqual(Array(4).fill("Demonstration data"));
  expect(marked.columns).toHaveLength(table.columns.length + 1);
  expect(markTable(table, null, english)).toBe(table);
});
