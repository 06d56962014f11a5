import fc from "fast-check";
import { changes, changeText, changeValue } from "./mutate.ts";
import type { Outcome, Source } from "./sources.ts";

export type Violation = { readonly source: string; readonly run: number; readonly what: string };

export type MutationFigures = {
  readonly runs: number;
  /** How many files were still in order, how many could be read but had mistakes, and how many could not be read. */
  readonly sound: number;
  readonly mistaken: number;
  readonly unreadable: number;
  readonly slowest: number;
  readonly violations: readonly Violation[];
};

/** One file may take this long to be checked, in milliseconds. */
const longest = 1000;

/**
 * Changes instrument files at random and checks each: it must end in mistakes that have a place, or in an instrument that
 * comes out the same when it is written down and read again; quickly, without throwing, and without touching any prototype.
 * The same for the same seed.
 */
export function runMutations(
  sources: readonly Source[],
  { runs, seed, clock }: { readonly runs: number; readonly seed: number; readonly clock: () => number },
): MutationFigures {
  const drawn = fc.constantFrom(...sources.flatMap((source) => Array.from({ length: source.weight }, () => source)));
  const violations: Violation[] = [];
  const counts = { sound: 0, mistaken: 0, unreadable: 0, slowest: 0 };
  const before = birthmarks();
  let run = 0;
  const one = ([source, all]: [Source, readonly Parameters<typeof changeText>[1][number][]]) => {
    run++;
    const note = (what: string) => violations.push({ source: source.name, run, what });
    const started = clock();
    try {
      const text = source.parse(changeText(source.text, all));
      if (!text.ok) {
        counts.unreadable++;
        if (text.problems.length === 0) note("unreadable without a mistake");
        return;
      }
      const value = changeValue(text.value, all);
      const outcome = source.check(value);
      if (outcome.ok) {
        counts.sound++;
        if (!survives(source, value, outcome)) note("another instrument after writing and reading");
      } else {
        counts.mistaken++;
        if ((outcome.problems ?? []).length === 0) note("refused without a mistake");
        for (const { path, message } of outcome.problems ?? [])
          if (!(text.locate(path).line > 0) || message === "") note("a mistake without a place or a message");
      }
    } catch (error) {
      note(
        `threw ${error instanceof Error ? `${error.message} ${error.stack?.split("\n")[1]?.trim()}` : String(error)}`,
      );
    } finally {
      const took = clock() - started;
      counts.slowest = Math.max(counts.slowest, took);
      if (took > longest) note(`took ${Math.round(took)} ms`);
      if (birthmarks() !== before) note("a prototype was changed");
    }
  };
  for (const sample of samples(fc.tuple(drawn, changes), runs, seed)) one(sample as Parameters<typeof one>[0]);
  return { runs: run, ...counts, slowest: Math.round(counts.slowest), violations };
}

/** Drawn in portions, so that a hundred thousand are never held at once. */
function* samples<Value>(arbitrary: fc.Arbitrary<Value>, runs: number, seed: number): Generator<Value> {
  const portion = 500;
  for (let done = 0; done < runs; done += portion)
    yield* fc.sample(arbitrary, { numRuns: Math.min(portion, runs - done), seed: seed + done });
}

/** Compared as text: a file knows neither an undefined part nor a zero below zero. */
function survives({ check, parse }: Source, value: unknown, outcome: Outcome): boolean {
  const again = parse(JSON.stringify(value));
  return again.ok && JSON.stringify(check(again.value).value) === JSON.stringify(outcome.value);
}

function birthmarks(): string {
  const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
  return JSON.stringify(prototypes.map((prototype) => Reflect.ownKeys(prototype).map(String)));
}
