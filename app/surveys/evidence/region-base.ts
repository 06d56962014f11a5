import type { Claim, Evidence } from "./evidence.ts";

/**
 * How many of a paper's studies come from a part of the world. A part that is counted inside another one is taken out of it, so
 * that every study counts once. 0 when the paper counts its studies by place and has none from there; null when it does not
 * count them by place.
 */
export function studiesFrom(evidence: Evidence, paper: string, region: string): number | null {
  const places = placesOf(evidence, paper);
  if (places.length === 0) return null;
  return places.filter((place) => place.region === region).reduce((sum, place) => sum + ownCount(place, places), 0);
}

/** Every part of the world a paper has studies from, in the order of the library. */
export function regionsOf(
  evidence: Evidence,
  paper: string,
): readonly { readonly region: string; readonly n: number }[] {
  return evidence.regions
    .map(({ id }) => ({ region: id, n: studiesFrom(evidence, paper, id) ?? 0 }))
    .filter(({ n }) => n > 0);
}

/**
 * The part of the world a country belongs to: the one that lists it, else the one that bears the name of the platform's own
 * division (`broad`). Null without a country, and for a country no part has a place for.
 */
export function regionOfCountry(
  { regions }: Pick<Evidence, "regions">,
  country: string | null,
  broad: string | null,
): string | null {
  if (country === null) return null;
  const listed = regions.find(({ countries }) => countries.includes(country)) ?? regions.find(({ id }) => id === broad);
  return listed?.id ?? null;
}

function placesOf({ tables, claims }: Evidence, paper: string): readonly Claim[] {
  const bases = new Set(tables.filter(({ subject }) => subject === "base").map(({ id }) => id));
  return claims.filter((claim) => claim.paper === paper && claim.region !== null && bases.has(claim.table));
}

function ownCount(place: Claim, places: readonly Claim[]): number {
  const inside = places.filter(({ within }) => within === place.id);
  return countOf(place) - inside.reduce((sum, part) => sum + countOf(part), 0);
}

function countOf({ figure }: Claim): number {
  return "n" in figure ? figure.n : 0;
}
