import type { Database } from "#db/database.server.ts";
import { countContributions, listContributions } from "#db/queries/contributions.server.ts";
import { standings } from "./people-filter.ts";
import type { Waiting } from "./reminder.ts";

/** A reminder names so many people and counts the others, or nobody would read it. */
const named = 30;

/** Who takes part in a round and has not handed in. */
export async function readWaiting({ read }: Database, roundId: string): Promise<Waiting> {
  const states: readonly string[] = standings.waiting;
  const counts = (await countContributions(read, roundId)).filter(({ state }) => states.includes(state));
  const filter = { roleGroup: null, states: standings.waiting };
  const people = await listContributions(read, roundId, filter, { offset: 0, size: named });
  return {
    names: people.map(({ name }) => name),
    count: counts.reduce((sum, count) => sum + count.people, 0),
  };
}
