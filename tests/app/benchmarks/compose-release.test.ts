import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classesOf } from "#app/benchmarks/atom-rule.ts";
import { composeRelease, measureRecord, type Submission } from "#app/benchmarks/compose-release.ts";
import type { Facets } from "#app/benchmarks/group.ts";
import { findGroup, type Release } from "#app/benchmarks/release.ts";
import { flagship } from "#tests/support/flagship.ts";

const sizes = ["small", "medium", "large"] as const;

function submissions(count: number, scores: readonly number[], round = 1): readonly Submission[] {
  return Array.from({ length: count }, (_, n) => ({
    institution: `i${n}`,
    id: `i${n} ${round}`,
    facets: facetsOf(n),
    record: { overall: scores[n] ?? 50, "capability:STD-1": (scores[n] ?? 50) > 50 ? 50 : 25 },
  }));
}

function facetsOf(n: number): Facets {
  return { size: sizes[n % 3] ?? null, type: n % 2 === 0 ? "research" : "teaching", region: "europe", country: null };
}

const scoresOf = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 100 }), { minLength: length, maxLength: length });

describe("composing a release", () => {
  test("which groups are published never depends on a score", () => {
    fc.assert(
      fc.property(scoresOf(40), scoresOf(40), (one, other) => {
        const groups = (scores: readonly number[]) =>
          composeRelease(flagship(), submissions(40, scores), []).groups.map(({ id, hidden }) => [id, hidden]);
        expect(groups(one)).toEqual(groups(other));
      }),
      { numRuns: 30 },
    );
  });

  test("swapping whole institutions inside a class changes nothing that is published, over two releases", () => {
    fc.assert(
      fc.property(scoresOf(40), scoresOf(40), fc.nat(), (before, now, pick) => {
        const publish = (swap: (n: number) => number) => {
          const turned = (scores: readonly number[]) => scores.map((_, n) => scores[swap(n)] ?? 0);
          const first = composeRelease(flagship(), submissions(40, turned(before)), []);
          const second = composeRelease(flagship(), submissions(40, turned(now), 2), [first.members]);
          return { groups: [first.groups, second.groups], history: [first.members, second.members] };
        };
        const plain = publish((n) => n);
        const classes = classesOf(plain.history);
        const [one = "", other = ""] = classes[pick % classes.length]?.members ?? [];
        const [a, b] = [Number(one.slice(1)), Number(other.slice(1))];
        expect(publish((n) => (n === a ? b : n === b ? a : n)).groups).toEqual(plain.groups);
      }),
      { numRuns: 30 },
    );
  });

  test("a size that nobody has, and one with too few, look the same", () => {
    const { groups } = composeRelease(flagship(), submissions(25, []), []);
    const release = { groups } as Release;
    expect(groups.find(({ id }) => id === "size:small")).toEqual({ id: "size:small", hidden: true });
    expect(groups.find(({ id }) => id === "type:open")).toEqual({ id: "type:open", hidden: true });
    expect(findGroup(release, "size:small")).toBeUndefined();
    expect(findGroup(release, "all")?.band).toBe("20-29");
  });

  test("four new submissions wait: the figures are those of before", () => {
    const first = composeRelease(flagship(), submissions(20, Array(20).fill(40)), []);
    const changed = submissions(20, Array(20).fill(40)).map((one, n) =>
      n < 4 ? { ...one, id: `${one.id} again`, record: { overall: 100, "capability:STD-1": 100 } } : one,
    );
    const second = composeRelease(flagship(), changed, [first.members]);
    expect(second.groups).toEqual(first.groups);
    expect(second.members.filter(({ revised }) => revised)).toEqual([]);
  });
});

test("an institution that has answered too little of one dimension is not compared", () => {
  const levels = Object.fromEntries(
    flagship().dimensions.flatMap(({ capabilities }) => capabilities.map(({ id }) => [id, { level: 3 }] as const)),
  );
  expect(measureRecord(flagship(), levels)).toMatchObject({ overall: 50, "dimension:STD": 50, "capability:TEC-5": 50 });
  const { "STD-1": _one, "STD-2": _two, ...rest } = levels;
  expect(measureRecord(flagship(), rest)).toBeNull();
});
