import type { SavedEntries } from "#app/assessments/entry.ts";
import type { Dimension, Instrument } from "#app/surveys/instrument.ts";
import type { Database } from "#db/database.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { countContributions, findContribution } from "#db/queries/contributions.server.ts";
import { findPerson } from "#db/queries/people.server.ts";
import { readPerceptions } from "#db/queries/perceptions.server.ts";
import { readSectionReviews } from "#db/queries/section-reviews.server.ts";
import { askedSections } from "./asked-sections.ts";
import type { Contribution } from "./contribution.ts";
import { type PartReview, partReview } from "./part-review.ts";
import { type PeoplePage, readPeople } from "./read-people.server.ts";
import { isReviewShelf, type ReviewShelf, reviewShelves } from "./review-shelf.ts";
import type { Round } from "./round.ts";
import type { SectionReviews } from "./section-review.ts";

/** What waits for a reviewer: one page of the parts that stand where the address asks, and the sections of the record. */
export type Review = PeoplePage & {
  readonly shelf: ReviewShelf;
  readonly counts: Readonly<Record<ReviewShelf, number>>;
  /** The record and what was decided about it; null while there is none to review. */
  readonly record: { readonly entries: SavedEntries; readonly reviews: SectionReviews } | null;
};

export async function readReview(
  database: Database,
  round: Round,
  search: URLSearchParams,
  instrument: Instrument,
): Promise<Review> {
  const { read } = database;
  const asked = search.get("show") ?? "";
  const shelf = isReviewShelf(asked) ? asked : "submitted";
  const counts = await countContributions(read, round.assessmentId);
  const countOf = (one: ReviewShelf) =>
    counts.reduce((sum, { state, people }) => (state === one ? sum + people : sum), 0);
  const filter = { roleGroup: null, states: [shelf] };
  return {
    ...(await readPeople(database, round, filter, search, instrument, counts)),
    shelf,
    counts: Object.fromEntries(reviewShelves.map((one) => [one, countOf(one)])) as Record<ReviewShelf, number>,
    record:
      round.state === "consensus"
        ? {
            entries: await readEntries(read, round.assessmentId),
            reviews: await readSectionReviews(read, round.assessmentId),
          }
        : null,
  };
}

/** Somebody's part as its reviewer reads it. Answers that were not handed in are not looked up. */
export type ReviewedPart = {
  readonly contribution: Contribution;
  readonly name: string;
  readonly can: PartReview;
  readonly sections: readonly Dimension[];
  readonly entries: SavedEntries;
};

/** Null when the person takes no part in the round. */
export async function readPart(
  { read }: Database,
  { assessmentId, state, roleSections }: Round,
  personId: string,
  reviewerId: string,
  instrument: Instrument,
): Promise<ReviewedPart | null> {
  const contribution = await findContribution(read, assessmentId, personId);
  if (contribution === null) return null;
  const can = partReview(state, contribution.state, personId === reviewerId);
  return {
    contribution,
    name: (await findPerson(read, personId))?.name ?? "",
    can,
    sections: askedSections(instrument, contribution, roleSections),
    entries: can.read ? await readPerceptions(read, assessmentId, personId) : {},
  };
}
