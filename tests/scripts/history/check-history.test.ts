import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkHistory } from "../../../scripts/history/check-history.ts";
import type { Operation, Told } from "../../../scripts/history/operation.ts";

type Times = readonly [from: number, to: number];

function write([from, to]: Times, base: number, value: string, told: Told): Operation {
  return { client: 1, key: "STD-1", from, to, asked: { kind: "write", base, value }, told };
}

function read([from, to]: Times, revision: number, value: string): Operation {
  return { client: 2, key: "STD-1", from, to, asked: { kind: "read" }, told: { kind: "stands", revision, value } };
}

const saved = (revision: number): Told => ({ kind: "saved", revision });
const stands = (revision: number, value: string): Told => ({ kind: "stands", revision, value });

describe("a history of one question", () => {
  test("in which everybody took turns holds", () => {
    const history = [
      write([1, 2], 0, "a", saved(1)),
      write([3, 4], 0, "b", stands(1, "a")),
      write([5, 6], 1, "c", saved(2)),
      read([7, 8], 2, "c"),
    ];
    expect(checkHistory(history)).toEqual([]);
  });

  test.each([
    ["an overwritten answer", [write([1, 2], 0, "a", saved(1)), write([3, 4], 0, "b", saved(1))]],
    ["an answer from the past", [write([1, 2], 0, "a", saved(1)), read([3, 4], 0, "")]],
    ["an answer nobody gave", [write([1, 2], 0, "a", saved(1)), read([3, 4], 1, "b")]],
    ["a revision that was skipped", [write([1, 2], 0, "a", saved(1)), write([3, 4], 2, "b", saved(3))]],
    ["an answer before it was sent", [read([1, 2], 1, "a"), write([3, 4], 0, "a", saved(1))]],
    ["a refusal without a reason", [write([1, 2], 0, "a", saved(1)), write([3, 4], 1, "b", stands(1, "a"))]],
    [
      "a lost write that happened twice",
      [write([1, 2], 0, "a", { kind: "nothing" }), read([3, 4], 1, "a"), read([5, 6], 2, "a")],
    ],
  ])("%s is found", (_, history) => {
    expect(checkHistory(history).length).toBeGreaterThan(0);
  });

  test("a write without an answer may have happened, or not", () => {
    const lost = write([1, 9], 0, "a", { kind: "nothing" });
    expect(checkHistory([lost, read([2, 3], 0, "")])).toEqual([]);
    expect(checkHistory([lost, read([2, 3], 1, "a")])).toEqual([]);
  });

  test("is judged as a search through every order would judge it", () => {
    let [holding, broken] = [0, 0];
    fc.assert(
      fc.property(aHistory, (history) => {
        const possible = someOrderExplains(history);
        if (possible) holding++;
        else broken++;
        expect(checkHistory(history).length === 0).toBe(possible);
      }),
      { numRuns: 4000 },
    );
    // Otherwise the comparison would say nothing.
    expect(Math.min(holding, broken)).toBeGreaterThan(100);
  });
});

/** Histories of up to six operations, most of them nearly right. Each write has words of its own. */
const aHistory: fc.Arbitrary<readonly Operation[]> = fc
  .array(
    fc.record({
      from: fc.nat(12),
      length: fc.integer({ min: 1, max: 6 }),
      base: fc.nat(2),
      kind: fc.constantFrom("saved", "refused", "nothing", "read"),
      revision: fc.nat(3),
      words: fc.nat(5),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    parts.map(({ from, length, base, kind, revision, words }, at): Operation => {
      // No two moments are the same.
      const times: Times = [from * 10 + at, (from + length) * 10 + at + 0.5];
      const shown = revision === 0 ? "" : String(words % parts.length);
      if (kind === "read") return read(times, revision, shown);
      if (kind === "nothing") return write(times, base, String(at), { kind: "nothing" });
      return write(times, base, String(at), kind === "saved" ? saved(base + 1) : stands(revision, shown));
    }),
  );

/** Wing and Gong: tries every order that time allows, on a question that does what it should. */
function someOrderExplains(history: readonly Operation[], revision = 0, value = ""): boolean {
  if (history.every(({ told }) => told.kind === "nothing")) return true;
  return history.some((next) => {
    if (history.some((other) => other !== next && other.told.kind !== "nothing" && other.to < next.from)) return false;
    const rest = history.filter((other) => other !== next);
    const { asked, told } = next;
    if (asked.kind === "read") {
      return (
        told.kind === "stands" &&
        told.revision === revision &&
        told.value === value &&
        someOrderExplains(rest, revision, value)
      );
    }
    if (told.kind === "nothing") {
      return asked.base === revision && someOrderExplains(rest, revision + 1, asked.value);
    }
    if (told.kind === "saved") {
      return (
        asked.base === revision && told.revision === revision + 1 && someOrderExplains(rest, revision + 1, asked.value)
      );
    }
    return (
      asked.base !== revision &&
      told.revision === revision &&
      told.value === value &&
      someOrderExplains(rest, revision, value)
    );
  });
}
