import type { Instrument } from "#app/surveys/instrument.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import type { Database, Work } from "#db/database.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { type ContributionCount, countContributions } from "#db/queries/contributions.server.ts";
import { hasPerceptions } from "#db/queries/perceptions.server.ts";
import { isReleased } from "#db/queries/release-records.server.ts";
import { readSectionReviews } from "#db/queries/section-reviews.server.ts";
import { readSuggestions } from "#db/queries/suggestions.server.ts";
import { decidingRoles } from "./asked-sections.ts";
import type { Round } from "./round.ts";
import type { RoundFacts } from "./round-steps.ts";
import { standingOf } from "./suggestion.ts";

/** What the next steps of a round depend on. Only the part that its state needs is looked up. */
export async function readFacts(
  database: Database["read"] | Work,
  { assessmentId, state }: Round,
  instrument: Instrument,
): Promise<RoundFacts & { readonly counts: readonly ContributionCount[] }> {
  const counts = await countContributions(database, assessmentId);
  const taking = counts.filter((count) => count.state !== "withdrawn");
  const people = (some: readonly ContributionCount[]) => some.reduce((sum, count) => sum + count.people, 0);
  const present = new Set(taking.map(({ roleGroup }) => roleGroup));
  return {
    counts,
    people: people(taking),
    answered: state === "open" && (await hasPerceptions(database, assessmentId)),
    unfinished: people(taking.filter((count) => count.state === "open" || count.state === "returned")),
    returned: people(taking.filter((count) => count.state === "returned")),
    absentRoles: decidingRoles(instrument).filter((role) => !present.has(role)),
    record: await readRecord(database, assessmentId, state, instrument),
    sectionsReturned: state === "consensus" ? await countReturned(database, assessmentId) : 0,
    released: state === "locked" && (await isReleased(database, assessmentId)),
  };
}

async function countReturned(database: Database["read"] | Work, roundId: string): Promise<number> {
  const reviews = Object.values(await readSectionReviews(database, roundId));
  return reviews.filter((review) => review.state === "returned").length;
}

async function readRecord(
  database: Database["read"] | Work,
  roundId: string,
  state: Round["state"],
  instrument: Instrument,
): Promise<RoundFacts["record"]> {
  if (state !== "consensus") return { answered: 0, open: 0, suggested: 0 };
  const [entries, suggestions] = [await readEntries(database, roundId), await readSuggestions(database, roundId)];
  const standings = capabilitiesOf(instrument).map(({ id }) => standingOf(entries[id], suggestions[id]));
  const open = standings.filter((standing) => standing === "open").length;
  const suggested = standings.filter((standing) => standing === "suggested").length;
  return { answered: standings.length - open, open, suggested };
}
