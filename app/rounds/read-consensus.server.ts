import type { SavedEntries } from "#app/assessments/entry.ts";
import type { Database } from "#db/database.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { readSectionReviews } from "#db/queries/section-reviews.server.ts";
import { readSuggestions } from "#db/queries/suggestions.server.ts";
import type { SectionReviews } from "./section-review.ts";
import type { Suggestions } from "./suggestion.ts";

/** The record of a round and what the perceptions suggested for it. */
export async function readConsensus(
  { read }: Database,
  roundId: string,
): Promise<{ readonly entries: SavedEntries; readonly suggestions: Suggestions; readonly reviews: SectionReviews }> {
  return {
    entries: await readEntries(read, roundId),
    suggestions: await readSuggestions(read, roundId),
    reviews: await readSectionReviews(read, roundId),
  };
}
