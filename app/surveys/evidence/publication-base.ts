import { type Evidence, type Publication, publications } from "./evidence.ts";

/** A kind of publication, or "unstated" for what a review does not say. */
export type PublicationKind = Publication | "unstated";
export const publicationKinds: readonly PublicationKind[] = [...publications, "unstated"];

/**
 * How many of a paper's studies are of each kind of publication, kinds without any left out. What it does not say is counted as
 * "unstated", never guessed.
 */
export function publicationsOf(
  { papers, claims }: Evidence,
  paper: string,
): readonly { readonly kind: PublicationKind; readonly n: number }[] {
  const reviewed = papers.find(({ id }) => id === paper)?.reviewed ?? 0;
  const stated = publications.map((kind) => ({ kind, n: countOf(claims, paper, kind) }));
  const unstated = reviewed - stated.reduce((sum, { n }) => sum + n, 0);
  return [...stated, { kind: "unstated" as const, n: unstated }].filter(({ n }) => n > 0);
}

function countOf(claims: Evidence["claims"], paper: string, kind: Publication): number {
  return claims
    .filter((claim) => claim.paper === paper && claim.publication === kind)
    .reduce((sum, { figure }) => sum + ("n" in figure ? figure.n : 0), 0);
}
