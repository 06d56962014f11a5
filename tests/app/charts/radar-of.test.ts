import { expect, test } from "vitest";
import type { DotRow } from "#app/charts/chart.ts";
import { radarOf } from "#app/charts/radar-of.ts";
import { sampleChart } from "#tests/support/sample-report.ts";

const row: DotRow = { label: "A", note: null, value: 2, range: null, target: 3, peers: null, reading: "" };
const rows = (count: number, change: Partial<DotRow> = {}) =>
  Array.from({ length: count }, () => ({ ...row, ...change }));

test("the radar takes words and numbers from the dot plot, in the order of the instrument", () => {
  const plot = sampleChart();
  const radar = radarOf(plot);
  expect(radar).toMatchObject({
    title: plot.title,
    description: plot.description,
    words: plot.words,
    table: plot.table,
  });
  expect(radar?.axes.map(({ label }) => label)).toEqual(plot.rows.map(({ label }) => label));
  expect(radar?.axes.map(({ open }) => open)).toEqual([false, false, true, false]);
});

test("there is none with fewer than four axes or more than ten", () => {
  const axes = (count: number) => radarOf(sampleChart({ rows: rows(count) }))?.axes.length ?? null;
  expect([3, 4, 10, 11].map(axes)).toEqual([null, 4, 10, null]);
});

test("there is none while no dimension has a value", () => {
  expect(radarOf(sampleChart({ rows: rows(4, { value: null }) }))).toBeNull();
});
