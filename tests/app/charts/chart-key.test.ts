import { expect, test } from "vitest";
import { chartKey } from "#app/charts/chart-key.ts";
import { radarOf } from "#app/charts/radar-of.ts";
import { sampleChart } from "#tests/support/sample-report.ts";

test("the key names each mark the plot uses, once", () => {
  expect(chartKey(sampleChart()).map(({ mark }) => mark)).toEqual(["own", "open", "target", "peers"]);
});

test("a mark nobody sees is not explained", () => {
  const rows = sampleChart().rows.map((row) => ({ ...row, peers: null, range: null }));
  expect(chartKey(sampleChart({ rows })).map(({ mark }) => mark)).toEqual(["own", "target"]);
});

test("one mark alone needs no key", () => {
  const rows = sampleChart().rows.map((row) => ({ ...row, peers: null, range: null, target: null }));
  expect(chartKey(sampleChart({ rows }))).toEqual([]);
});

test("a radar explains its outlines, never peers it does not draw", () => {
  const radar = radarOf(sampleChart());
  expect(radar === null ? [] : chartKey(radar).map(({ mark }) => mark)).toEqual(["own", "openDot", "target"]);
});
