import { describe, expect, it } from "vitest";
import { drawingSeed, weightDraws } from "#app/scoring/sensitivity/weight-draws.ts";
import { weightsOf } from "#app/scoring/weights.ts";
import { flagship } from "../../../support/flagship.ts";

const draws = weightDraws(flagship(), weightsOf(flagship(), "equal"));

describe("a thousand sets of weights", () => {
  it("start from the instrument's id and version", () => {
    expect(drawingSeed(flagship())).toBe("micro-credential-readiness 1.0.0");
    expect(weightDraws(flagship(), weightsOf(flagship(), "equal"))).toEqual(draws);
    const later = { ...flagship(), version: "1.0.1" };
    expect(weightDraws(later, weightsOf(later, "equal"))).not.toEqual(draws);
  });

  it("sum to 1 across dimensions and within each", () => {
    expect(draws).toHaveLength(1000);
    for (const { dimensions, capabilities } of draws) {
      expect(sum(dimensions)).toBeCloseTo(1, 9);
      for (let start = 0; start < 20; start += 5) expect(sum(capabilities.slice(start, start + 5))).toBeCloseTo(1, 9);
    }
  });

  it("are on average the weights they are drawn around, here those of the literature", () => {
    const weights = weightsOf(flagship(), "literature");
    const drawn = weightDraws(flagship(), weights);
    flagship().dimensions.forEach(({ id }, place) => {
      const mean = sum(drawn.map(({ dimensions }) => dimensions[place] ?? 0)) / drawn.length;
      expect(Math.abs(mean - (weights.dimensions[id] ?? 0))).toBeLessThan(0.01);
    });
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
