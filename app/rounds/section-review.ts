import type { RoundState } from "#app/accounts/subject.ts";
import type { SavedEntries } from "#app/assessments/entry.ts";
import type { Dimension } from "#app/surveys/instrument.ts";

/** What a reviewer decided about one section of the record, or that whoever leads handed it in again since. */
export type SectionReview = {
  readonly dimensionId: string;
  readonly state: "returned" | "accepted" | "handedIn";
  readonly comment: string | null;
  /** How the record stood then; see `recordRevision`. */
  readonly recordRevision: number;
};

/** Reviews by dimension id; a section nobody has looked at has none. */
export type SectionReviews = Readonly<Record<string, SectionReview>>;

/** Where the review of one section stands. What changed after it was accepted is to be looked at again. */
export type ReviewStanding = "unreviewed" | "accepted" | "returned" | "handedIn" | "changed";

export function reviewStanding(review: SectionReview | undefined, revision: number): ReviewStanding {
  if (review === undefined) return "unreviewed";
  return review.state === "accepted" && review.recordRevision !== revision ? "changed" : review.state;
}

/** A number that grows with every change of the section's answers in the record. */
export function recordRevision({ capabilities }: Dimension, entries: SavedEntries): number {
  return capabilities.reduce((sum, { id }) => sum + (entries[id]?.revision ?? 0), 0);
}

/** What may be done about the review of a section now: by a reviewer, and by whoever leads. */
export type SectionActs = { readonly accept: boolean; readonly giveBack: boolean; readonly handIn: boolean };

/** The record is reviewed while it is being agreed on. Nothing in it cannot be accepted; what was returned waits for its lead. */
export function sectionActs(round: RoundState, standing: ReviewStanding, revision: number): SectionActs {
  const agreeing = round === "consensus";
  const waits = standing === "unreviewed" || standing === "handedIn" || standing === "changed";
  return {
    accept: agreeing && waits && revision > 0,
    giveBack: agreeing && (waits || standing === "accepted"),
    handIn: agreeing && standing === "returned",
  };
}
