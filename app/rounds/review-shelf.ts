import type { ContributionState } from "./contribution.ts";

/** Where parts stand for a reviewer: waiting to be read, given back, accepted. */
export const reviewShelves = ["submitted", "returned", "accepted"] as const satisfies readonly ContributionState[];

export type ReviewShelf = (typeof reviewShelves)[number];

export function isReviewShelf(text: string): text is ReviewShelf {
  return (reviewShelves as readonly string[]).includes(text);
}
