import fc from "fast-check";
import { expect, test } from "vitest";
import { type Timed, timeTells } from "../../../scripts/sessions/time-tells.ts";

/** A hundred times around ten milliseconds that are the same in every test. */
function times(seed: number, shift = 0): readonly number[] {
  let state = seed;
  return Array.from({ length: 100 }, () => {
    state = (state * 16807) % 2147483647;
    return 10 + (state / 2147483647) * 4 + shift;
  });
}

const alike = (seed: number): Timed => ({ known: times(seed), unknown: times(seed + 1) });
const slower = (seed: number, by: number): Timed => ({ known: times(seed, by), unknown: times(seed + 1) });

test("times of one kind tell nothing", () => {
  expect(timeTells([alike(1), alike(3), alike(5)], 0).told).toBe(false);
});

test("a clear difference in every run tells, whichever is slower", () => {
  expect(timeTells([slower(1, 2), slower(3, 2), slower(5, 2)], 0.05).told).toBe(true);
  expect(timeTells([slower(1, -2), slower(3, -2), slower(5, -2)], 0.05).told).toBe(true);
});

test("one run without it acquits, and so do runs that contradict each other", () => {
  expect(timeTells([slower(1, 2), slower(3, 2), alike(5)], 0.05).told).toBe(false);
  expect(timeTells([slower(1, 2), slower(3, -2), slower(5, 2)], 0.05).told).toBe(false);
});

test("a difference too small to be believed from few samples counts where none is too small", () => {
  const fourFold = (some: readonly number[]) => [...some, ...some, ...some, ...some];
  const many = [slower(1, 0.5), slower(3, 0.5), slower(5, 0.5)].map(({ known, unknown }) => ({
    known: fourFold(known),
    unknown: fourFold(unknown),
  }));
  expect(timeTells(many, 0.05).told).toBe(false);
  expect(timeTells(many, 0).told).toBe(true);
});

test("no runs and no times tell nothing", () => {
  expect(timeTells([], 0)).toEqual({ p: [], apart: [], told: false });
  expect(timeTells([{ known: [], unknown: [] }], 0).told).toBe(false);
});

test("it does not matter which of the two is called known", () => {
  const someTimes = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(fc.record({ known: someTimes, unknown: someTimes }), { maxLength: 3 }), (runs) => {
      const turned = runs.map(({ known, unknown }) => ({ known: unknown, unknown: known }));
      expect(timeTells(turned, 0.05).told).toBe(timeTells(runs, 0.05).told);
    }),
  );
});
