import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { score } from "#app/scoring/score-record.ts";
import { sensitivity } from "#app/scoring/sensitivity/sensitivity.ts";
import { flagship } from "../../../support/flagship.ts";
import { goldenCase } from "../../../support/golden.ts";
import { allAt, anyRecord, instrumentOf } from "../../../support/instrument-of.ts";

const worked = sensitivity(flagship(), goldenCase("worked-institution").answers);

describe("the worked institution under other weights", () => {
  it("keeps every preset with its value", () => {
    expect(worked?.presets.map(({ weights }) => weights)).toEqual([
      "equal",
      "literature",
      "pathway-learning",
      "pathway-employment",
      "pathway-qualification",
    ]);
    expect(worked?.presets[0]?.value).toBe(2.5625);
    expect(worked?.presets[1]?.value).toBeCloseTo(2.57301, 5);
    expect(worked?.acrossPresets.value.lower).toBeCloseTo(2.5095238, 6);
    expect(worked?.acrossPresets.value.upper).toBeCloseTo(2.5833333, 6);
  });

  it("pathway weights are worked out by hand: doubled capabilities, dimensions as they were", () => {
    const standardisation = (3 + 3 + 2 * 2 + 2 * 3 + 2) / 7;
    const recognition = (2 * 2 + 2 + 3 + 2 * 2) / 6;
    const technology = (2 * 4 + 3 + 3 + 2) / 5;
    const culture = (3 + 2 + 2 * 2 + 3 + 2 * 2) / 7;
    const mean = (standardisation + recognition + technology + culture) / 4;
    expect(worked?.presets.find(({ weights }) => weights === "pathway-learning")?.value).toBeCloseTo(mean, 12);
  });

  it("lies where two hundred thousand draws by another program lie", () => {
    expect(Math.abs((worked?.random.value.lower ?? 0) - 2.4198)).toBeLessThan(0.015);
    expect(Math.abs((worked?.random.value.upper ?? 0) - 2.719)).toBeLessThan(0.015);
  });

  it("is the same to the last digits on every machine", () => {
    expect(worked?.random.value.lower).toBeCloseTo(2.4240302950773085, 12);
    expect(worked?.random.value.upper).toBeCloseTo(2.7202186396248216, 12);
    expect(worked?.random).toMatchObject({
      draws: 1000,
      concentration: 20,
      generator: "xoshiro128**",
      hash: "FNV-1a",
      seed: "micro-credential-readiness 1.0.0",
    });
  });

  it("crosses from one band into the next, so both are named", () => {
    expect(worked?.bands).toEqual({ lower: 2, upper: 3 });
    expect(worked?.whole.index.lower).toBeCloseTo(35.6, 1);
    expect(worked?.whole.index.upper).toBeCloseTo(43.0, 1);
  });
});

describe("whatever the answers", () => {
  it("all at one level, no weights matter", () => {
    for (const level of [1, 3, 5]) {
      const found = sensitivity(flagship(), allAt(flagship(), level));
      expect(found?.whole.value.lower).toBeCloseTo(level, 9);
      expect(found?.whole.value.upper).toBeCloseTo(level, 9);
      expect(found?.bands).toEqual({ lower: level, upper: level });
    }
  });

  it("no mean, no range", () => {
    expect(sensitivity(flagship(), {})).toBeNull();
  });

  it("a preset that weighs only what is unanswered is left out", () => {
    const share = (n: number) => ({ source: "made", locator: "up", n, of: 10 });
    const instrument = instrumentOf({
      dimensions: [
        { id: "A", literature: share(0), capabilities: [{ id: "A1" }] },
        { id: "B", literature: share(5), capabilities: [{ id: "B1" }] },
      ],
    });
    const found = sensitivity(instrument, { A1: { level: 2 } });
    expect(found?.presets.map(({ weights }) => weights)).toEqual(["equal"]);
    expect(sensitivity(instrument, { A1: { level: 2 } }, "literature")).toBeNull();
  });

  it("one question alone leaves nothing to weigh", () => {
    const instrument = instrumentOf({ dimensions: [{ id: "A", capabilities: [{ id: "A1" }] }] });
    expect(sensitivity(instrument, { A1: { level: 2 } })?.whole.value).toEqual({ lower: 2, upper: 2 });
  });

  it("the range holds every preset and lies between the lowest and the highest level given", () => {
    fc.assert(
      fc.property(anyRecord(), ({ instrument, answers }) => {
        const found = sensitivity(instrument, answers);
        const { value } = score(instrument, answers).overall;
        expect(found === null).toBe(value === null);
        if (found === null) return;
        const levels = Object.values(answers).flatMap((answer) => ("level" in answer ? answer.level : []));
        const { lower, upper } = found.whole.value;
        for (const preset of found.presets) {
          expect(preset.value).toBeGreaterThanOrEqual(lower);
          expect(preset.value).toBeLessThanOrEqual(upper);
        }
        expect(found.random.value.lower).toBeLessThanOrEqual(found.random.value.upper);
        expect(lower).toBeGreaterThanOrEqual(Math.min(...levels) - 1e-9);
        expect(upper).toBeLessThanOrEqual(Math.max(...levels) + 1e-9);
        expect(found.bands.lower).toBeLessThanOrEqual(found.bands.upper);
      }),
      { numRuns: 40 },
    );
  });
});

describe("around other weights", () => {
  const answers = goldenCase("worked-institution").answers;
  const own = {
    dimensions: { STD: 0, REC: 0, TEC: 1, CUL: 0 },
    capabilities: { "TEC-1": 1, "TEC-2": 0, "TEC-3": 0, "TEC-4": 0, "TEC-5": 0 },
  };

  it("somebody's own weights join the presets, and what they leave out never comes back", () => {
    const found = sensitivity(flagship(), answers, own);
    expect(found?.presets.at(-1)).toEqual({ weights: "custom", value: 4, index: 75 });
    expect(found?.random.value).toEqual({ lower: 4, upper: 4 });
    expect(found?.whole.value).toEqual({ lower: found?.acrossPresets.value.lower, upper: 4 });
  });

  it("a preset in use is what the weights are drawn around", () => {
    const literature = sensitivity(flagship(), answers, "literature");
    expect(literature?.random.value).not.toEqual(worked?.random.value);
    expect(literature?.acrossPresets).toEqual(worked?.acrossPresets);
  });

  it("the same answers again are not worked out again", () => {
    expect(sensitivity(flagship(), { ...answers })).toBe(worked);
  });
});
