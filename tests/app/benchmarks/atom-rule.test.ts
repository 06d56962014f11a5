import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseGroups, classesOf, type PastRelease, smallestClass, smallestGroup } from "#app/benchmarks/atom-rule.ts";
import { type Candidate, catalogue, everyone, type Facets } from "#app/benchmarks/group.ts";

const ids = (count: number, prefix = "i") => Array.from({ length: count }, (_, n) => `${prefix}${n}`);
const group = (id: string, members: readonly string[]): Candidate => ({ id, members: new Set(members) });
const nobody = new Set<string>();
const published = (...given: Parameters<typeof chooseGroups>) => chooseGroups(...given).published;

describe("one release", () => {
  test("a group of nine is not published, a group of ten is", () => {
    expect(published([group("nine", ids(9))], [], nobody)).toEqual([]);
    expect(published([group("ten", ids(10))], [], nobody)).toEqual(["ten"]);
  });

  test("a part that leaves four outside is refused, one that leaves five is not", () => {
    const all = ids(20);
    expect(published([group("all", all), group("part", all.slice(4))], [], nobody)).toEqual(["all"]);
    expect(published([group("all", all), group("part", all.slice(5))], [], nobody)).toEqual(["all", "part"]);
  });

  test("two groups that overlap in four are not both published", () => {
    const all = ids(30);
    const candidates = [group("all", all), group("one", all.slice(0, 14)), group("other", all.slice(10))];
    expect(published(candidates, [], nobody)).toEqual(["all", "one"]);
  });

  test("a party that knows all but two of a class stops the group for everyone", () => {
    const all = ids(20);
    const candidates = [group("all", all), group("half", all.slice(0, 10))];
    expect(published(candidates, [], nobody, [new Set(all.slice(0, 8))])).toEqual(["all"]);
    expect(published(candidates, [], nobody, [new Set(all.slice(0, 7))])).toEqual(["all", "half"]);
    expect(published(candidates, [], nobody, [new Set(all.slice(0, 10))])).toEqual(["all", "half"]);
  });
});

describe("releases after it", () => {
  const first: PastRelease = ids(20).map((institution) => ({ institution, groups: ["all"], revised: false }));

  test("one newcomer, or one who left, keeps the group from being published again", () => {
    expect(published([group("all", [...ids(20), "new"])], [first], nobody)).toEqual([]);
    expect(published([group("all", ids(19))], [first], nobody)).toEqual([]);
  });

  test("five newcomers, or five who left, do not", () => {
    expect(published([group("all", [...ids(20), ...ids(5, "new")])], [first], nobody)).toEqual(["all"]);
    expect(published([group("all", ids(15))], [first], nobody)).toEqual(["all"]);
  });

  test("four revisions wait and count as before, five count", () => {
    const same = [group("all", ids(20))];
    expect(chooseGroups(same, [first], new Set(ids(4)))).toEqual({ published: ["all"], waiting: new Set(ids(4)) });
    expect(chooseGroups(same, [first], new Set(ids(5)))).toEqual({ published: ["all"], waiting: nobody });
  });

  test("revisions that leave four behind wait too, and everybody revising does not", () => {
    const same = [group("all", ids(20))];
    expect(chooseGroups(same, [first], new Set(ids(16))).waiting.size).toBe(16);
    expect(chooseGroups(same, [first], new Set(ids(20))).waiting.size).toBe(0);
  });
});

/** A year in the life of a benchmark: who is there, with which facets, and who has answered anew. */
type Step = { readonly present: readonly number[]; readonly revised: readonly number[] };

const facetsFrom = (n: number): Facets => ({
  size: ["small", "medium", "large"][n % 3] ?? null,
  type: ["research", "teaching", "applied", "open"][Math.floor(n / 3) % 4] ?? null,
  region: ["europe", "others"][n % 2] ?? null,
  country: ["DE", "KE", "FR", "BR"][n % 4] ?? null,
});

const histories = fc.integer({ min: 12, max: 90 }).chain((population) => {
  const some = fc.subarray(
    Array.from({ length: population }, (_, n) => n),
    { minLength: Math.floor(population / 2) },
  );
  const few = fc.subarray(
    Array.from({ length: population }, (_, n) => n),
    { maxLength: population },
  );
  return fc.array(fc.record({ present: fc.oneof(some, few), revised: few }), { minLength: 1, maxLength: 6 });
});

function live(steps: readonly Step[]): readonly PastRelease[] {
  const history: PastRelease[] = [];
  for (const { present, revised } of steps) {
    const institutions = new Map(present.map((n): [string, Facets] => [`i${n}`, facetsFrom(n)]));
    const candidates = catalogue(institutions);
    const known = new Set<string>(history.flat().flatMap((one) => (one.groups.length > 0 ? [one.institution] : [])));
    const anew = new Set(revised.map((n) => `i${n}`).filter((id) => known.has(id) && institutions.has(id)));
    const choice = chooseGroups(candidates, history, anew);
    history.push(
      [...institutions.keys()].map((institution) => ({
        institution,
        revised: anew.has(institution) && !choice.waiting.has(institution),
        groups: candidates
          .filter(({ id, members }) => choice.published.includes(id) && members.has(institution))
          .map(({ id }) => id),
      })),
    );
  }
  return history;
}

test("whatever arrives, changes and leaves, no class that was ever published has one to four institutions", () => {
  fc.assert(
    fc.property(histories, (steps) => {
      for (const { members } of classesOf(live(steps))) expect(members.length).toBeGreaterThanOrEqual(smallestClass);
    }),
    { numRuns: 150 },
  );
});

test("no published group of any release differs from another, or from what they share, by one to four", () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const sets = live(steps).flatMap(setsOf);
      for (const one of sets) {
        expect(one.size).toBeGreaterThanOrEqual(smallestGroup);
        for (const other of sets) {
          for (const size of [without(one, other).length, one.size - without(one, other).length]) {
            expect(size === 0 || size >= smallestClass).toBe(true);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

function setsOf(release: PastRelease): readonly Set<string>[] {
  const groups = [...new Set(release.flatMap((one) => one.groups))];
  return groups.map((id) => new Set(release.filter((one) => one.groups.includes(id)).map((one) => one.institution)));
}

function without(one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] {
  return [...one].filter((id) => !other.has(id));
}

/** A figure over a set whose members the attacker knows. */
type View = { readonly members: ReadonlySet<string>; readonly mean: number };

/** Tells the value of whoever is the only difference between two views of means. */
function recover(views: readonly View[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const larger of views) {
    for (const smaller of views) {
      const more = without(larger.members, smaller.members);
      const [institution] = more;
      if (institution === undefined || more.length !== 1 || without(smaller.members, larger.members).length > 0)
        continue;
      found.set(institution, larger.mean * larger.members.size - smaller.mean * smaller.members.size);
    }
  }
  return found;
}

test("live means give participants away to whoever looks twice, and the groups of releases do not", () => {
  const scores = new Map(ids(80).map((id, n) => [id, (n * 37) % 101]));
  const view = (members: ReadonlySet<string>): View => ({
    members,
    mean: [...members].reduce((sum, id) => sum + (scores.get(id) ?? 0), 0) / members.size,
  });
  const naive = ids(80).flatMap((_, present) => {
    const institutions = new Map(ids(present + 1).map((id, n) => [id, facetsFrom(n)]));
    return catalogue(institutions).flatMap(({ members }) => (members.size >= smallestClass ? [view(members)] : []));
  });
  const stolen = [...recover(naive)].filter(([id, value]) => Math.abs(value - (scores.get(id) ?? 0)) < 1e-6);
  expect(stolen.length).toBeGreaterThanOrEqual(72);

  const guarded = live(
    [20, 41, 60, 80].map((present) => ({ present: Array.from({ length: present }, (_, n) => n), revised: [] })),
  ).flatMap(setsOf);
  expect(guarded.some((members) => members.size > 0)).toBe(true);
  expect(recover(guarded.map(view)).size).toBe(0);
});

test("everyone is tried first, then one facet, then pairs without country inside region", () => {
  const institutions = new Map(ids(24).map((id, n) => [id, facetsFrom(n)]));
  const order = catalogue(institutions).map(({ id }) => id);
  expect(order[0]).toBe(everyone);
  expect(order.findIndex((id) => id.includes("+"))).toBe(1 + 3 + 4 + 2 + 4);
  expect(order.filter((id) => /region:.*country:/.test(id))).toEqual([]);
});
