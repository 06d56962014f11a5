import { type Paging, pagingOf } from "#app/platform/paging.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { Database } from "#db/database.server.ts";
import {
  type ContributionFilter,
  countContributions,
  listContributions,
  type NamedContribution,
} from "#db/queries/contributions.server.ts";
import { countAnswered } from "#db/queries/perceptions.server.ts";
import { askedSections } from "./asked-sections.ts";
import { partIn } from "./role-sections.ts";
import type { Round } from "./round.ts";

/** Somebody who takes part, with how many of their questions they have answered. */
export type Participant = NamedContribution & { readonly answered: number; readonly of: number };

export type PeoplePage = { readonly people: readonly Participant[]; readonly paging: Paging };

/** One page of those who take part in a round: the one the address asks for. Whoever has counted them already says so. */
export async function readPeople(
  { read }: Database,
  { assessmentId: roundId, roleSections }: Pick<Round, "assessmentId" | "roleSections">,
  filter: ContributionFilter,
  search: URLSearchParams,
  instrument: Instrument,
  counts?: Awaited<ReturnType<typeof countContributions>>,
): Promise<PeoplePage> {
  const total = (counts ?? (await countContributions(read, roundId)))
    .filter(({ roleGroup }) => filter.roleGroup === null || filter.roleGroup === roleGroup)
    .filter(({ state }) => filter.states === null || filter.states.includes(state))
    .reduce((sum, { people }) => sum + people, 0);
  const paging = pagingOf(search, total);
  const found = await listContributions(read, roundId, filter, paging);
  // Few parts differ on one page, so there are few questions to the database, and none of them is about the whole round.
  const parts = Map.groupBy(found, (one) => JSON.stringify(partIn(roleSections, one)));
  const answered: Record<string, number> = {};
  const asked = new Map<string, number>();
  for (const [key, some] of parts) {
    const [first] = some;
    if (first === undefined) continue;
    const ids = askedSections(instrument, first, roleSections).flatMap(({ capabilities }) => capabilities);
    const personIds = some.map(({ personId }) => personId);
    const counted = await countAnswered(
      read,
      roundId,
      personIds,
      ids.map(({ id }) => id),
    );
    Object.assign(answered, counted);
    asked.set(key, ids.length);
  }
  const people = found.map((one) => ({
    ...one,
    answered: answered[one.personId] ?? 0,
    of: asked.get(JSON.stringify(partIn(roleSections, one))) ?? 0,
  }));
  return { people, paging };
}
