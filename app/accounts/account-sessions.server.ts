import type { Database } from "#db/database.server.ts";
import {
  deleteOtherSessionsOfPerson,
  deleteSessionOfPerson,
  listPersonSessions,
} from "#db/queries/person-sessions.server.ts";
import { isAdministrator } from "./grant.ts";
import type { SignedIn } from "./session.server.ts";
import { isAlive } from "./session-lifetime.ts";

export type OpenSession = {
  /** Names the session among those of its person; it opens nothing. */
  readonly id: string;
  readonly agent: string;
  readonly seenAt: string;
  readonly current: boolean;
};

/** The person's sessions that still count, this one first. */
export async function listOpenSessions(database: Database, who: SignedIn, now: Date): Promise<readonly OpenSession[]> {
  const sessions = await listPersonSessions(database.read, who.personId);
  return sessions
    .filter((session) => isAlive(session, isAdministrator(who.grants), now))
    .map(({ idHash, agent, seenAt }) => ({ id: idHash, agent, seenAt, current: idHash === who.sessionHash }))
    .sort((one, other) => Number(other.current) - Number(one.current));
}

/** Closes one session of the person, or with null all but the one that asks. */
export async function endSessions(database: Database, who: SignedIn, id: string | null): Promise<void> {
  if (id !== null) await deleteSessionOfPerson(database.write, who.personId, id);
  else await deleteOtherSessionsOfPerson(database.write, who.personId, who.sessionHash);
}
