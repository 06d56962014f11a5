import type { Institution } from "#app/institutions/institution.ts";
import { regionOf } from "#app/institutions/region.ts";

/** What institutions may be grouped by, in the order in which groups are tried. Country lies inside region. */
export const facets = ["size", "type", "region", "country"] as const;

export type Facet = (typeof facets)[number];

/** One institution's value of every facet; null where it has not told. */
export type Facets = Readonly<Record<Facet, string | null>>;

/** The group of all institutions. */
export const everyone = "all";

/** A candidate group and who would be in it. */
export type Candidate = { readonly id: string; readonly members: ReadonlySet<string> };

export function facetsOf({ size, type, country }: Institution): Facets {
  return { size, type, region: regionOf(country), country };
}

/** The values that make a group, by its id: `size:large+region:europe`; empty for everyone. */
export function partsOf(groupId: string): readonly (readonly [facet: string, value: string])[] {
  if (groupId === everyone) return [];
  return groupId.split("+").map((part) => {
    const [facet = "", value = ""] = part.split(":");
    return [facet, value] as const;
  });
}

/** Whether an institution with these facets belongs to the group. */
export function belongsTo(own: Facets, groupId: string): boolean {
  return partsOf(groupId).every(([facet, value]) => Object.entries(own).some(([f, v]) => f === facet && v === value));
}

/**
 * All candidate groups in the order in which they are tried: everyone, size, type, region, country, then pairs of facets
 * except the nested country with region; within one kind larger first, ties by id. Looks at membership only, never at scores, so
 * that neither the order nor a refusal can tell anything about one (rule B2).
 */
export function catalogue(institutions: ReadonlyMap<string, Facets>): readonly Candidate[] {
  const single = facets.flatMap((facet) => groupsBy([facet], institutions));
  const pairs = facets.flatMap((one, place) =>
    facets
      .slice(place + 1)
      .filter((other) => !(one === "region" && other === "country"))
      .flatMap((other) => groupsBy([one, other], institutions)),
  );
  return [{ id: everyone, members: new Set(institutions.keys()) }, ...single, ...pairs.toSorted(largerFirst)];
}

function groupsBy(by: readonly Facet[], institutions: ReadonlyMap<string, Facets>): readonly Candidate[] {
  const groups = new Map<string, Set<string>>();
  for (const [institution, own] of institutions) {
    const values = by.map((facet) => own[facet]);
    if (values.includes(null)) continue;
    const id = by.map((facet, place) => `${facet}:${values[place]}`).join("+");
    const members = groups.get(id);
    if (members === undefined) groups.set(id, new Set([institution]));
    else members.add(institution);
  }
  return [...groups].map(([id, members]) => ({ id, members })).toSorted(largerFirst);
}

function largerFirst(one: Candidate, other: Candidate): number {
  return other.members.size - one.members.size || (one.id < other.id ? -1 : 1);
}
