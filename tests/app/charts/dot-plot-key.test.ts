import { expect, test } from "vitest";
import { dotPlotKey } from "#app/charts/dot-plot-key.ts";
import { sampleChart } from "#tests/support/sample-report.ts";

test("the key names each mark the plot uses, once", () => {
  expect(dotPlotKey(sampleChart()).map(({ mark }) => mark)).toEqual(["own", "open", "target", "peers"]);
});

test("a mark nobody sees is not explained", () => {
  const rows = sampleChart().rows.map((row) => ({ ...row, peers: null, range: null }));
  expect(dotPlotKey(sampleChart({ rows })).map(({ mark }) => mark)).toEqual(["own", "target"]);
});

test("one mark alone needs no key", () => {
  const rows = sampleChart().rows.map((row) => ({ ...row, peers: null, range: null, target: null }));
  expect(dotPlotKey(sampleChart({ rows }))).toEqual([]);
});
