import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { decideOnContribution, findContribution, holdContributions } from "#db/queries/contributions.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { partReview } from "./part-review.ts";
import type { Decision } from "./review-form.ts";

export type Reviewed = { readonly ok: true } | { readonly ok: false; readonly reason: "closed" | "changed" };

type Person = Extract<Actor, { kind: "person" }>;

/** Whose part, and the moment of handing in that the reviewer saw: what was handed in again since is read again first. */
type Seen = { readonly personId: string; readonly submittedAt: string };

/**
 * Accepts what somebody handed in, or gives it back with a reason, so that they can change it and hand in again. Twice is the
 * same as once. The reason stands beside the part only, so that it goes when either of the two is erased.
 */
export function reviewPart(
  database: Database,
  roundId: string,
  { personId, submittedAt }: Seen,
  decision: Decision,
  who: Person,
  now: Date,
): Promise<Reviewed> {
  return transaction(database, async (work): Promise<Reviewed> => {
    await holdContributions(work, roundId, personId);
    const [round, part] = [await findRound(work, roundId), await findContribution(work, roundId, personId)];
    if (round === null || part === null) return { ok: false, reason: "closed" };
    const change =
      decision.kind === "accept"
        ? { state: "accepted" as const, comment: null }
        : { state: "returned" as const, comment: decision.reason };
    if (part.submittedAt !== submittedAt) return { ok: false, reason: "changed" };
    if (part.state === change.state && part.comment === change.comment) return { ok: true };
    const can = partReview(round.state, part.state, personId === who.personId);
    if (!(decision.kind === "accept" ? can.accept : can.giveBack)) return { ok: false, reason: "closed" };
    const decided = { ...change, reviewedBy: who.personId };
    if (!(await decideOnContribution(work, part, decided, now))) return { ok: false, reason: "changed" };
    const { institutionId } = round;
    const act = decision.kind === "accept" ? "contribution.accepted" : "contribution.returned";
    const subject = { kind: "person", id: personId } as const;
    await audit(work, { institutionId, actor: auditActorOf(who), act, subject }, now);
    return { ok: true };
  });
}
