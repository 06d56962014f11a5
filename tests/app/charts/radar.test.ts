import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Radar, RadarAxis } from "#app/charts/chart.ts";
import { paperPalette } from "#app/charts/palette.ts";
import { radarConfig } from "#app/charts/radar.ts";
import { layOutRadar, type RadarOptions } from "#app/charts/radar-layout.ts";
import { radarOf } from "#app/charts/radar-of.ts";
import { recordChart } from "#app/charts/record-svg.server.ts";
import { sampleChart } from "#tests/support/sample-report.ts";

const palette = paperPalette(null);
const options: RadarOptions = {
  width: 720,
  palette,
  fonts: "sans-serif",
  direction: "ltr",
  formats: "en",
  measure: (text, size) => [...text].length * size * 0.5,
};

describe("radar", () => {
  test("holds at most two outlines, neither of them filled", () => {
    const { datasets } = radarConfig(radar(), options).configuration.data;
    expect(datasets.map(({ fill }) => fill)).toEqual([false, false]);
    expect(datasets.map(({ borderColor }) => borderColor)).toEqual([palette.ink, palette.accent]);
  });

  test("without a target there is one outline", () => {
    expect(radarConfig(radar({ target: null }), options).configuration.data.datasets).toHaveLength(1);
  });

  test("a dimension without a value leaves a gap instead of a zero", () => {
    const chart = radar();
    const [first, ...others] = chart.axes;
    const gap = { ...chart, axes: first === undefined ? [] : [{ ...first, value: null }, ...others] };
    const own = radarConfig(gap, options).configuration.data.datasets.at(-1);
    expect(own).toMatchObject({ spanGaps: false });
    expect(own?.data[0]).toBeNull();
    expect(recordChart(gap, options)).not.toContain("NaN");
  });

  test("an open question makes an open dot", () => {
    const own = radarConfig(radar(), options).configuration.data.datasets.at(-1);
    expect(own?.pointBackgroundColor).toEqual([palette.accent, palette.accent, palette.paper, palette.accent]);
  });

  test("levels run from 1 in the middle to the highest at the rim, and are numbered", () => {
    expect(radarConfig(radar(), options).configuration.options?.scales?.r).toMatchObject({ min: 1, max: 5 });
    const numbers = layOutRadar(radar(), options).texts.filter(({ text }) => /^\d$/.test(text));
    expect(numbers.map(({ text }) => text)).toEqual(["1", "2", "3", "4", "5"]);
    expect(numbers.map(({ y }) => y)).toEqual(numbers.map(({ y }) => y).sort((a, b) => b - a));
  });

  test("from right to left the axes follow each other the other way round", () => {
    const corner = (direction: "ltr" | "rtl") =>
      layOutRadar(radar(), { ...options, direction }).texts.find(({ text }) => text === "Standardisation");
    expect(corner("ltr")?.x).toBeGreaterThan(360);
    expect(corner("rtl")?.x).toBeLessThan(360);
    expect(layOutRadar(radar({}, 5), { ...options, direction: "rtl" }).order).toEqual([0, 4, 3, 2, 1]);
  });

  test("its configuration is plain data that survives a copy", () => {
    const { configuration } = radarConfig(radar(), options);
    expect(structuredClone(configuration)).toEqual(configuration);
  });

  test("no word leaves the drawing, whatever the axes are called", () => {
    const name = fc.string({ minLength: 1, maxLength: 40 });
    const direction = fc.constantFrom("ltr" as const, "rtl" as const);
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 4, maxLength: 10 }),
        fc.constantFrom(340, 720),
        direction,
        (names, width, side) => {
          const axes = names.map((label) => ({ label, value: 2, open: false, target: 3 }));
          const layout = layOutRadar({ ...radar(), axes }, { ...options, width, direction: side });
          for (const text of layout.texts) {
            const long = options.measure(text.text, text.size, text.weight);
            const start = text.align === "left" ? text.x : text.align === "right" ? text.x - long : text.x - long / 2;
            expect(start).toBeGreaterThanOrEqual(-0.01);
            expect(start + long).toBeLessThanOrEqual(width + 0.01);
            expect(text.y).toBeGreaterThan(0);
            expect(text.y).toBeLessThanOrEqual(layout.height);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("recorded radar", () => {
  test("the dots stand as far from the middle as their level says", () => {
    const { centre, radius } = layOutRadar(radar({ value: 3, target: null, open: false }), options);
    const svg = recordChart(radar({ value: 3, target: null, open: false }), options);
    const dots = [...svg.matchAll(/<path d="M([\d.]+) ([\d.]+)A7 7[^>]+fill="#005d69"/gu)];
    expect(dots).toHaveLength(4);
    for (const [, x, y] of dots) {
      expect(Math.hypot(Number(x) - 7 - centre.x, Number(y) - centre.y)).toBeCloseTo(radius / 2, 0);
    }
  });

  test("needs no style and keeps its words as text", () => {
    const svg = recordChart(radar(), options);
    expect(svg).toContain(">Recognition</text>");
    expect(svg).not.toMatch(/style=|<style|<script/iu);
  });
});

function radar(change: Partial<RadarAxis> = {}, count = 4): Radar {
  const chart = radarOf(sampleChart());
  if (chart === null) throw new Error("The sample has four dimensions with values.");
  const axes = Array.from({ length: count }, (_, place) => ({
    ...(chart.axes[place % 4] ?? { label: "", value: null, open: false, target: null }),
    ...change,
  }));
  return { ...chart, axes };
}
