import { audit } from "#app/accounts/audit.server.ts";
import { type AuditedAct, auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { findContribution, holdContributions, setContributionState } from "#db/queries/contributions.server.ts";
import { deletePerceptions } from "#db/queries/perceptions.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { clearCounts, clearReasonsOf } from "#db/queries/suggestions.server.ts";
import { mayWithdraw } from "./answering.ts";
import type { Round } from "./round.ts";

type Person = Extract<Actor, { kind: "person" }>;

/**
 * Takes back one's part in a round for as long as people may answer: what was answered is deleted and counts no more. False when
 * the round has moved on. Twice is the same as once.
 */
export function withdraw(database: Database, roundId: string, who: Person, now: Date): Promise<boolean> {
  return whileAnswering(database, roundId, who, async (work, round, state) => {
    if (state === "withdrawn") return;
    await clearReasonsOf(work, who.personId, roundId);
    await clearCounts(work, roundId);
    await deletePerceptions(work, roundId, who.personId);
    const change = { state: "withdrawn", comment: null } as const;
    await setContributionState(work, roundId, who.personId, [state], change, now);
    await note(work, round, "contribution.withdrawn", who, now);
  });
}

/** Takes part again after withdrawing, from the beginning. False when the round has moved on. Twice is the same as once. */
export function rejoin(database: Database, roundId: string, who: Person, now: Date): Promise<boolean> {
  return whileAnswering(database, roundId, who, async (work, round, state) => {
    if (state !== "withdrawn") return;
    await setContributionState(work, roundId, who.personId, [state], { state: "open" }, now);
    await note(work, round, "contribution.rejoined", who, now);
  });
}

/** The part is held first, so that no answer is under way and the round cannot close meanwhile. */
function whileAnswering(
  database: Database,
  roundId: string,
  { personId }: Person,
  act: (
    work: Work,
    round: Round,
    state: NonNullable<Awaited<ReturnType<typeof findContribution>>>["state"],
  ) => Promise<void>,
): Promise<boolean> {
  return transaction(database, async (work) => {
    await holdContributions(work, roundId, personId);
    const [round, part] = [await findRound(work, roundId), await findContribution(work, roundId, personId)];
    if (round === null || part === null || !mayWithdraw(round.state)) return false;
    await act(work, round, part.state);
    return true;
  });
}

async function note(work: Work, { institutionId, assessmentId, name }: Round, act: AuditedAct, who: Person, now: Date) {
  const subject = { kind: "round", id: assessmentId } as const;
  const detail = { personId: null, words: { name } };
  await audit(work, { institutionId, actor: auditActorOf(who), act, subject, detail }, now);
}
