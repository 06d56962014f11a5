import { describe, expect, test } from "vitest";
import { type DotPlotOptions, dotPlotConfig } from "#app/charts/dot-plot.ts";
import { layOutDotPlot } from "#app/charts/dot-plot-layout.ts";
import { paperPalette } from "#app/charts/palette.ts";
import { sampleChart } from "#tests/support/sample-report.ts";

const options: DotPlotOptions = {
  width: 720,
  palette: paperPalette(null),
  fonts: "sans-serif",
  direction: "ltr",
  formats: "en",
  measure: (text, size) => [...text].length * size * 0.5,
};

const wordsOf = (change: Partial<DotPlotOptions> = {}) => layOutDotPlot(sampleChart(), { ...options, ...change }).texts;

describe("dot plot", () => {
  test("its configuration is plain data that survives a copy", () => {
    const { configuration } = dotPlotConfig(sampleChart(), options);
    expect(structuredClone(configuration)).toEqual(configuration);
  });

  test("an open question makes an open dot with a capped bar, not a filled one", () => {
    const row = { label: "A", note: null, value: 3, target: null, peers: null, reading: "" };
    const open = dotPlotConfig(sampleChart({ rows: [{ ...row, range: [2, 4] }] }), options);
    const settled = dotPlotConfig(sampleChart({ rows: [{ ...row, range: null }] }), options);
    expect(open.configuration.data.datasets).toHaveLength(3);
    expect(open.configuration.data.datasets.at(-1)).toMatchObject({
      pointBackgroundColor: "#ffffff",
      pointRadius: 6.5,
    });
    expect(settled.configuration.data.datasets).toHaveLength(1);
    expect(settled.configuration.data.datasets[0]).toMatchObject({ pointBackgroundColor: "#005d69", pointRadius: 8 });
  });

  test("a row without a value draws no dot but keeps its place", () => {
    const rows = sampleChart().rows.map((row) => ({ ...row, value: null, range: null }));
    const { configuration, height } = dotPlotConfig(sampleChart({ rows }), options);
    expect(configuration.data.datasets.some(({ order }) => order === 1)).toBe(false);
    expect(height).toBe(dotPlotConfig(sampleChart(), options).height);
  });

  test("level names stand below the numbers where there is room, and go on a phone", () => {
    expect(wordsOf().map(({ text }) => text)).toContain("Optimising");
    const narrow = wordsOf({ width: 340 }).map(({ text }) => text);
    expect(narrow).not.toContain("Optimising");
    expect(narrow).toContain("5");
  });

  test("level names too long for the axis go as a whole, never one by one", () => {
    const names = ["A", "B", "C", "D", "A very long name for the last level of all"];
    const chart = sampleChart({ scale: { min: 1, max: 5, names } });
    const { texts } = layOutDotPlot(chart, options);
    expect(texts.map(({ text }) => text)).not.toContain("A");
  });

  test("labels stand beside their row when wide and above it on a phone", () => {
    const place = (width: number) => wordsOf({ width }).find(({ text }) => text === "Recognition");
    const reading = (width: number) => wordsOf({ width }).find(({ text }) => text.startsWith("Level 2 Emerging"));
    expect(reading(720)?.x).toBeGreaterThan(500);
    expect(reading(340)?.x).toBe(0);
    expect(place(340)?.x).toBe(0);
  });

  test("from right to left every word mirrors and level 1 stands at the right", () => {
    const ltr = wordsOf();
    const rtl = wordsOf({ direction: "rtl" });
    expect(rtl.map(({ x }) => x)).toEqual(ltr.map(({ x }) => 720 - x));
    const { configuration } = dotPlotConfig(sampleChart(), { ...options, direction: "rtl" });
    expect(configuration.options?.scales?.x?.reverse).toBe(true);
  });

  test("digits follow the locale", () => {
    const arabic = wordsOf({ formats: "ar-EG" }).map(({ text }) => text);
    expect(arabic).toContain("٣");
    expect(arabic).not.toContain("3");
  });

  test("a cover shows no readings", () => {
    expect(wordsOf({ withoutReadings: true }).some(({ text }) => text.includes("index"))).toBe(false);
  });
});
