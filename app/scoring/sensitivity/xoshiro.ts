/** Gives the next number of a sequence each time it is called. */
export type NumberSource = () => number;

/**
 * xoshiro128**, version 1.1 (Blackman and Vigna, 2018): whole numbers from 0 to 2³² − 1 that look random and are the same
 * for the same four words of state on every machine. Not for secrets. The state must not be all zero.
 */
export function xoshiro128(state: readonly [number, number, number, number]): NumberSource {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

/**
 * xoshiro128** from a single number, its state the first four numbers of splitmix32, as its authors advise.
 *
 * @param seed A whole number; only its low 32 bits count.
 */
export function seededXoshiro(seed: number): NumberSource {
  const next = splitmix32(seed);
  return xoshiro128([next(), next(), next(), next()]);
}

/** The next number of a source as a fraction, above 0 and below 1: (n + ½) ÷ 2³². */
export function fraction(next: NumberSource): number {
  return (next() + 0.5) / 0x1_0000_0000;
}

function splitmix32(seed: number): NumberSource {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
