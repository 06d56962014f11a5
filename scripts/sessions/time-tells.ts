import { rankTest } from "./sample-test.ts";

/** Milliseconds that answers took, in one run of a comparison. */
export type Timed = { readonly known: readonly number[]; readonly unknown: readonly number[] };

/** `p` and `apart` of each run; `told` when they show that time tells one from the other. */
export type TimeVerdict = { readonly p: readonly number[]; readonly apart: readonly number[]; readonly told: boolean };

/**
 * Whether time tells the known from the unknown. One run proves nothing: in one of a hundred, chance alone falls below
 * 0.01. A difference that is there shows in every run, in the same direction, and moves the median by `least`, as a share
 * of the larger one.
 */
export function timeTells(runs: readonly Timed[], least: number): TimeVerdict {
  const p = runs.map(({ known, unknown }) => rankTest(known, unknown));
  const apart = runs.map(({ known, unknown }) => shareApart(median(known), median(unknown)));
  const clear = p.every((one) => one <= 0.01) && apart.every((one) => Math.abs(one) >= least);
  const oneWay = apart.every((one) => one > 0) || apart.every((one) => one < 0);
  return { p: p.map(rounded), apart: apart.map(rounded), told: runs.length > 0 && clear && oneWay };
}

function shareApart(known: number, unknown: number): number {
  const larger = Math.max(known, unknown);
  return larger === 0 ? 0 : (known - unknown) / larger;
}

function median(times: readonly number[]): number {
  const ordered = [...times].sort((one, other) => one - other);
  const [low = 0, high = low] = ordered.slice(Math.ceil(ordered.length / 2) - 1, Math.floor(ordered.length / 2) + 1);
  return (low + high) / 2;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
