import type { RoundState } from "#app/accounts/subject.ts";
import type { ContributionState } from "./contribution.ts";

/** What a reviewer may do with somebody's part now, and whether they may read it. */
export type PartReview = { readonly read: boolean; readonly accept: boolean; readonly giveBack: boolean };

/**
 * A part is read once it was handed in. It is given back only while it can still be answered; accepting can wait until the
 * record is agreed on. Nobody decides on their own part.
 */
export function partReview(round: RoundState, contribution: ContributionState, own: boolean): PartReview {
  const handedIn = contribution === "submitted" || contribution === "accepted";
  const reviewed = round === "open" || round === "consensus";
  return {
    read: handedIn && !own,
    accept: reviewed && contribution === "submitted" && !own,
    giveBack: round === "open" && handedIn && !own,
  };
}
