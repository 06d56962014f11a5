import type { Database } from "#db/database.server.ts";
import { findPerson } from "#db/queries/people.server.ts";
import { countUnusedRecoveryCodes } from "#db/queries/recovery-codes.server.ts";
import { listOpenSessions, type OpenSession } from "./account-sessions.server.ts";
import { isAdministrator } from "./grant.ts";
import type { SignedIn } from "./session.server.ts";

/** What the page of an account shows. */
export type AccountReading = {
  readonly name: string;
  readonly email: string | null;
  readonly language: string;
  readonly administrator: boolean;
  readonly hasPassword: boolean;
  readonly fresh: boolean;
  readonly unusedCodes: number;
  readonly sessions: readonly OpenSession[];
};

export async function readAccount(database: Database, who: SignedIn, now: Date): Promise<AccountReading> {
  const person = await findPerson(database.read, who.personId);
  return {
    name: who.name,
    email: person?.email ?? null,
    language: person?.language ?? "en",
    administrator: isAdministrator(who.grants),
    hasPassword: person?.passwordHash != null,
    fresh: who.fresh,
    unusedCodes: await countUnusedRecoveryCodes(database.read, who.personId),
    sessions: await listOpenSessions(database, who, now),
  };
}
