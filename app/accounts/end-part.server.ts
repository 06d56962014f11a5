import { type Database, transaction } from "#db/database.server.ts";
import { revokeRespondent } from "#db/queries/access-grants.server.ts";
import { withdrawContribution } from "#db/queries/contributions.server.ts";
import { findPerson } from "#db/queries/people.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { audit } from "./audit.server.ts";

/** A person's part in a round of an institution, and who ends it. */
type Part = {
  readonly institutionId: string;
  readonly roundId: string;
  readonly personId: string;
  readonly byId: string;
};

/** Takes somebody out of a round. What they answered is kept but counts no more; false when they had no part in it. */
export function endPart(
  database: Database,
  { institutionId, roundId, personId, byId }: Part,
  now: Date,
): Promise<boolean> {
  return transaction(database, async (work) => {
    const round = await findRound(work, roundId);
    if (round === null || round.institutionId !== institutionId) return false;
    const [took, held] = [
      await withdrawContribution(work, roundId, personId, now),
      await revokeRespondent(work, roundId, personId, now),
    ];
    if (!took && !held) return false;
    const name = (await findPerson(work, personId))?.name ?? "";
    const actor = { kind: "person", id: byId } as const;
    const detail = { personId, words: { name, role: "respondent", from: round.name } };
    await audit(
      work,
      { institutionId, actor, act: "grant.revoked", subject: { kind: "person", id: personId }, detail },
      now,
    );
    return true;
  });
}
