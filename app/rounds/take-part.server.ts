import type { Actor } from "#app/accounts/may.ts";
import { type Database, transaction } from "#db/database.server.ts";
import type { Part } from "./contribution.ts";
import { joinRound } from "./join-round.server.ts";
import type { Round } from "./round.ts";

/** Lets somebody who leads the round answer in it as well. */
export function takePart(
  database: Database,
  round: Round,
  part: Part,
  who: Extract<Actor, { kind: "person" }>,
  now: Date,
): Promise<void> {
  const { personId } = who;
  return transaction(database, (work) => joinRound(work, round, { ...part, personId, grantedBy: personId }, who, now));
}
