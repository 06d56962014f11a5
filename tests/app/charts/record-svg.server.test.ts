import { describe, expect, test } from "vitest";
import { paperPalette, webPalette } from "#app/charts/palette.ts";
import { recordChart, recordPicture } from "#app/charts/record-svg.server.ts";
import { sampleChart } from "#tests/support/sample-report.ts";

const options = { width: 720, palette: webPalette, fonts: "var(--sans)", direction: "ltr", formats: "en" } as const;

describe("recorded chart", () => {
  test("marks stand where the levels say", () => {
    const row = { label: "A", note: null, range: null, target: null, peers: null, reading: "" };
    const centre = (value: number) => {
      const svg = recordChart(sampleChart({ rows: [{ ...row, value }] }), options);
      const dot = /<path d="M([\d.]+) [\d.]+A8 8[^>]+fill="var\(--accent\)"/u.exec(svg);
      return Number(dot?.[1]) - 8;
    };
    const step = centre(2) - centre(1);
    expect(step).toBeGreaterThan(50);
    expect(centre(5) - centre(1)).toBeCloseTo(4 * step, 1);
    expect(centre(2.5) - centre(1)).toBeCloseTo(1.5 * step, 1);
  });

  test("the marks have the sizes of the house: strip 12, median 20, target 26", () => {
    const row = {
      label: "A",
      note: null,
      value: null,
      range: null,
      target: 4,
      peers: { q1: 2, median: 3, q3: 4 },
      reading: "",
    };
    const svg = recordChart(sampleChart({ rows: [row] }), options);
    const lines = [...svg.matchAll(/<path d="M([\d.]+) ([\d.]+)L\1 ([\d.]+)"[^>]*stroke-width="2"/gu)];
    expect(lines.map(([, , from, to]) => Math.round(Math.abs(Number(to) - Number(from)))).sort()).toEqual([20, 26]);
    const strip = /<path d="([^"]+)" fill="var\(--strip\)"/u.exec(svg)?.[1] ?? "";
    const heights = [...strip.matchAll(/[\d.]+ ([\d.]+)(?=[A-Z]|$)/gu)].map(([, y]) => Number(y));
    expect(Math.max(...heights) - Math.min(...heights)).toBeCloseTo(12, 1);
  });

  test("colours are the page's own properties and nothing needs a style", () => {
    const svg = recordChart(sampleChart(), options);
    expect(svg).toContain('fill="var(--accent)"');
    expect(svg).not.toMatch(/style=|<style|<script|\son\w+=|href=/iu);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 720 \d+"[^>]*aria-hidden="true"/u);
  });

  test("text stays text, escaped", () => {
    const rows = sampleChart().rows.map((row) => ({ ...row, label: `<b onload="x">&'` }));
    const svg = recordChart(sampleChart({ rows }), { ...options, width: 1400 });
    expect(svg).toContain("&lt;b onload=&quot;x&quot;&gt;&amp;'</text>");
    expect(svg).not.toContain("<b");
  });

  test("control characters cannot break the drawing", () => {
    const rows = sampleChart().rows.map((row) => ({ ...row, label: "A\u0000B\ud800C" }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(recordChart(sampleChart({ rows }), options)).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/u);
  });

  test("the same chart is recorded the same way twice", () => {
    expect(recordChart(sampleChart(), options)).toBe(recordChart(sampleChart(), options));
  });

  test("a fault in a drawing does not come from changed data", () => {
    const chart = sampleChart();
    const before = structuredClone(chart);
    recordChart(chart, options);
    expect(chart).toEqual(before);
  });

  test("for paper, words come apart from shapes", () => {
    const picture = recordPicture(sampleChart(), { ...options, palette: paperPalette("#7a1f5c") });
    expect(picture.svg).not.toContain("<text");
    expect(picture.svg).toContain("#7a1f5c");
    expect(picture.texts.map(({ text }) => text)).toContain("Standardisation");
  });
});
