import { type Claim, type Evidence, subjects } from "./evidence.ts";
import { publicationKinds, publicationsOf } from "./publication-base.ts";
import { studiesFrom } from "./region-base.ts";

/** What a reader chose to see; null where everything counts. */
export type ClaimFilter = { readonly [Facet in ClaimFacet]: string | null };

export const claimFacets = ["paper", "capability", "topic", "region", "publication", "subject"] as const;
export type ClaimFacet = (typeof claimFacets)[number];

/** Reads the choices of an address. What does not exist chooses nothing, so that an old link shows too much rather than nothing. */
export function readClaimFilter(
  chosen: URLSearchParams,
  evidence: Evidence,
  capabilities: readonly string[],
): ClaimFilter {
  const known: Record<ClaimFacet, readonly string[]> = {
    paper: evidence.papers.map(({ id }) => id),
    capability: capabilities,
    topic: evidence.topics.map(({ id }) => id),
    region: evidence.regions.map(({ id }) => id),
    publication: publicationKinds,
    subject: subjects,
  };
  const read = (facet: ClaimFacet) => {
    const value = chosen.get(facet);
    return value !== null && known[facet].includes(value) ? value : null;
  };
  return {
    paper: read("paper"),
    capability: read("capability"),
    topic: read("topic"),
    region: read("region"),
    publication: read("publication"),
    subject: read("subject"),
  };
}

/** The choices as the query of an address: "" without any, else "?capability=STD-1". */
export function filterQuery(filter: ClaimFilter): string {
  const query = new URLSearchParams();
  for (const facet of claimFacets) {
    const value = filter[facet];
    if (value !== null) query.set(facet, value);
  }
  return query.size === 0 ? "" : `?${query}`;
}

/**
 * The findings that fit every choice, in their order. A finding about a place fits that place only; any other fits the places and
 * the kinds of publication its review has studies of.
 */
export function claimsThatFit(evidence: Evidence, filter: ClaimFilter): readonly Claim[] {
  const topic = evidence.topics.find(({ id }) => id === filter.topic)?.capabilities ?? [];
  const subjectOf = new Map(evidence.tables.map(({ id, subject }) => [id, subject]));
  return evidence.claims.filter(
    (claim) =>
      (filter.paper === null || claim.paper === filter.paper) &&
      (filter.capability === null || [...claim.counted, ...claim.also].includes(filter.capability)) &&
      (filter.topic === null || [...claim.counted, ...claim.also].some((id) => topic.includes(id))) &&
      (filter.region === null || comesFrom(claim, filter.region, evidence)) &&
      (filter.publication === null || isOfKind(claim, filter.publication, evidence)) &&
      (filter.subject === null || subjectOf.get(claim.table) === filter.subject),
  );
}

function comesFrom(claim: Claim, region: string, evidence: Evidence): boolean {
  return claim.region === null ? (studiesFrom(evidence, claim.paper, region) ?? 0) > 0 : claim.region === region;
}

function isOfKind(claim: Claim, wanted: string, evidence: Evidence): boolean {
  return claim.publication === null
    ? publicationsOf(evidence, claim.paper).some(({ kind }) => kind === wanted)
    : claim.publication === wanted;
}
