import { fraction, type NumberSource } from "./xoshiro.ts";

/**
 * Random shares that sum to 1 and are on average those given: a draw from the Dirichlet distribution with α = concentration ×
 * share, made of gamma numbers divided by their sum.
 *
 * The higher the concentration, the nearer every draw lies to the given shares. A share of 0 stays 0; a single share stays
 * 1. The same numbers from the source give the same draw.
 *
 * @param shares 0 or more each, summing to 1.
 */
export function dirichletShares(shares: readonly number[], concentration: number, next: NumberSource): number[] {
  const drawn: number[] = [];
  let total = 0;
  for (const share of shares) {
    const one = gammaNumber(concentration * share, next);
    drawn.push(one);
    total += one;
  }
  if (total === 0) return [...shares];
  for (let place = 0; place < drawn.length; place++) drawn[place] = (drawn[place] ?? 0) / total;
  return drawn;
}

/**
 * A random number of the gamma distribution with this shape and scale 1 (Marsaglia and Tsang, 2000; below shape 1 by their
 * boost). Mean and variance are the shape. Shape 0 gives 0.
 */
export function gammaNumber(shape: number, next: NumberSource): number {
  if (shape <= 0) return 0;
  if (shape < 1) return gammaNumber(shape + 1, next) * fraction(next) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = normalNumber(next);
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    const u = fraction(next);
    const square = normal * normal;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (Math.log(u) < square / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** A random number of the normal distribution with mean 0 and spread 1 (Marsaglia and Bray's polar method, 1964). */
export function normalNumber(next: NumberSource): number {
  for (;;) {
    const x = 2 * fraction(next) - 1;
    const y = 2 * fraction(next) - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}
