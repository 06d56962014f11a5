import type { CodedStudy } from "./evidence.ts";

/** How far the studies of a coding table stand apart from each other. */
export type Clustering = {
  /** Groups of two or more studies that hang together. */
  readonly clusters: number;
  /** Studies in such a group. */
  readonly clustered: number;
  /** Different sets of codes. */
  readonly profiles: number;
};

/**
 * Groups studies whose codes are nearly the same. Two studies hang together when the codes they share are at least the given
 * share (0 to 1) of the codes either of them has; groups grow along such pairs. Two studies without codes do not hang together.
 */
export function studyClusters(studies: readonly Pick<CodedStudy, "codes">[], share: number): Clustering {
  const profiles = studies.map(({ codes }) => new Set(Object.values(codes).flat()));
  const group = profiles.map((_, place) => place);
  profiles.forEach((one, a) => {
    profiles.forEach((other, b) => {
      if (b > a && overlap(one, other) >= share) join(group, a, b);
    });
  });
  const sizes = new Map<number, number>();
  for (const id of group) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const big = [...sizes.values()].filter((size) => size > 1);
  return {
    clusters: big.length,
    clustered: big.reduce((sum, size) => sum + size, 0),
    profiles: new Set(profiles.map((codes) => [...codes].sort().join(" "))).size,
  };
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((code) => other.has(code)).length;
  const either = one.size + other.size - shared;
  return either === 0 ? 0 : shared / either;
}

function join(group: number[], a: number, b: number): void {
  const [kept, left] = [group[a], group[b]];
  if (kept === undefined) return;
  group.forEach((id, place) => {
    if (id === left) group[place] = kept;
  });
}
