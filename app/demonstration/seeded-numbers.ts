/** Numbers from 0 up to 1 that look random and are the same for the same seed on every machine (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A number of about −3 to 3 around 0 with a spread of 1: twelve uniform ones, less six. */
export function bellNumber(next: () => number): number {
  let sum = -6;
  for (let throws = 0; throws < 12; throws++) sum += next();
  return sum;
}
