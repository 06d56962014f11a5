import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dirichletShares, gammaNumber, normalNumber } from "#app/scoring/sensitivity/dirichlet.ts";
import { seededXoshiro } from "#app/scoring/sensitivity/xoshiro.ts";

const momentsOf = (numbers: readonly number[]) => {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return { mean, variance: numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length };
};

describe("random numbers", () => {
  it("of the normal distribution have mean 0 and variance 1", () => {
    const next = seededXoshiro(3);
    const { mean, variance } = momentsOf(Array.from({ length: 20_000 }, () => normalNumber(next)));
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.04);
  });

  it.each([0.2, 1, 4, 20])("of the gamma distribution of shape %d have it as mean and variance", (shape) => {
    const next = seededXoshiro(5);
    const { mean, variance } = momentsOf(Array.from({ length: 20_000 }, () => gammaNumber(shape, next)));
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.05);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
  });

  it("of shape 0 are 0", () => {
    expect(gammaNumber(0, seededXoshiro(1))).toBe(0);
  });
});

describe("random shares", () => {
  const anyShares = fc
    .array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) => weights.map((weight) => weight / weights.reduce((sum, one) => sum + one, 0)));

  it("sum to 1, keep what is 0, and are the same for the same numbers", () => {
    fc.assert(
      fc.property(anyShares, fc.nat(), (shares, seed) => {
        const drawn = dirichletShares(shares, 20, seededXoshiro(seed));
        expect(drawn.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        shares.forEach((share, place) => {
          if (share === 0) expect(drawn[place]).toBe(0);
          else expect(drawn[place]).toBeGreaterThanOrEqual(0);
        });
        expect(dirichletShares(shares, 20, seededXoshiro(seed))).toEqual(drawn);
      }),
    );
  });

  it("are on average those given, and spread as the distribution says: share × (1 − share) ÷ (concentration + 1)", () => {
    const next = seededXoshiro(11);
    const shares = [0.5, 0.3, 0.2];
    const draws = Array.from({ length: 8000 }, () => dirichletShares(shares, 20, next));
    shares.forEach((share, place) => {
      const { mean, variance } = momentsOf(draws.map((draw) => draw[place] ?? 0));
      expect(Math.abs(mean - share)).toBeLessThan(0.005);
      expect(Math.abs(variance / ((share * (1 - share)) / 21) - 1)).toBeLessThan(0.1);
    });
  });

  it("a single share stays whole", () => {
    expect(dirichletShares([1], 20, seededXoshiro(1))).toEqual([1]);
  });
});
