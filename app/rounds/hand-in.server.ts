import { audit } from "#app/accounts/audit.server.ts";
import { type AuditedAct, auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { findContribution, setContributionState } from "#db/queries/contributions.server.ts";
import { readPerceptions } from "#db/queries/perceptions.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import type { ContributionState } from "./contribution.ts";

export type HandedIn = { readonly ok: true } | { readonly ok: false; readonly reason: "nothing" | "closed" };

type Person = Extract<Actor, { kind: "person" }>;

/** Says that somebody has finished. Twice is the same as once. */
export function handIn(database: Database, roundId: string, who: Person, now: Date): Promise<HandedIn> {
  return transaction(database, async (work) => {
    const entries = await readPerceptions(work, roundId, who.personId);
    if (Object.values(entries).every(({ answer }) => answer === null)) return { ok: false, reason: "nothing" };
    return move(
      work,
      roundId,
      who,
      { from: ["open", "returned"], to: "submitted", act: "contribution.submitted" },
      now,
    );
  });
}

/** Opens one's answers again after handing in. Twice is the same as once. */
export function takeBack(database: Database, roundId: string, who: Person, now: Date): Promise<HandedIn> {
  return transaction(database, (work) =>
    move(work, roundId, who, { from: ["submitted"], to: "open", act: "contribution.changed" }, now),
  );
}

type Way = { readonly from: readonly ContributionState[]; readonly to: ContributionState; readonly act: AuditedAct };

async function move(work: Work, roundId: string, who: Person, { from, to, act }: Way, now: Date): Promise<HandedIn> {
  const round = await findRound(work, roundId);
  if (round?.state !== "open") return { ok: false, reason: "closed" };
  const { personId } = who;
  if (await setContributionState(work, roundId, personId, from, { state: to }, now)) {
    const subject = { kind: "person", id: personId } as const;
    const { institutionId } = round;
    await audit(work, { institutionId, actor: auditActorOf(who), act, subject }, now);
    return { ok: true };
  }
  const standing = (await findContribution(work, roundId, personId))?.state;
  return standing === to ? { ok: true } : { ok: false, reason: "closed" };
}
