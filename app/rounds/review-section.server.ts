import { audit } from "#app/accounts/audit.server.ts";
import { type AuditedAct, auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import type { Dimension } from "#app/surveys/instrument.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { findRound, holdRound } from "#db/queries/rounds.server.ts";
import { handInSection, putSectionReview, readSectionReviews } from "#db/queries/section-reviews.server.ts";
import type { Decision } from "./review-form.ts";
import type { Reviewed } from "./review-part.server.ts";
import type { Round } from "./round.ts";
import { recordRevision, reviewStanding, sectionActs } from "./section-review.ts";

type Person = Extract<Actor, { kind: "person" }>;

/** A section of the record, and how it stood when the reviewer read it. */
type Seen = { readonly dimension: Dimension; readonly revision: number };

/** Accepts a section of the record as it was read, or gives it back with a reason. Twice is the same as once. */
export function reviewSection(
  database: Database,
  roundId: string,
  { dimension, revision }: Seen,
  decision: Decision,
  who: Person,
  now: Date,
): Promise<Reviewed> {
  return inConsensus(database, roundId, dimension, async (work, round, standing) => {
    if (standing.revision !== revision) return { ok: false, reason: "changed" };
    const review =
      decision.kind === "accept"
        ? { state: "accepted" as const, comment: null }
        : { state: "returned" as const, comment: decision.reason };
    if (standing.review === review.state && standing.comment === review.comment) return { ok: true };
    const acts = sectionActs(round.state, standing.review, revision);
    if (!(decision.kind === "accept" ? acts.accept : acts.giveBack)) return { ok: false, reason: "closed" };
    const decided = { ...review, dimensionId: dimension.id, recordRevision: revision };
    await putSectionReview(work, roundId, decided, who.personId, now);
    await note(work, round, dimension, decision.kind === "accept" ? "section.accepted" : "section.returned", who, now);
    return { ok: true };
  });
}

/** Hands a returned section in again, changed or not: whoever leads may also answer in what stands in the record. */
export function handInAgain(
  database: Database,
  roundId: string,
  dimension: Dimension,
  who: Person,
  now: Date,
): Promise<Reviewed> {
  return inConsensus(database, roundId, dimension, async (work, round, standing) => {
    if (standing.review === "handedIn") return { ok: true };
    if (!(await handInSection(work, roundId, dimension.id, now))) return { ok: false, reason: "closed" };
    await note(work, round, dimension, "section.submitted", who, now);
    return { ok: true };
  });
}

type Standing = {
  readonly revision: number;
  readonly review: ReturnType<typeof reviewStanding>;
  readonly comment: string | null;
};

/** The round is held first, so that it cannot move on between reading where it stands and deciding. */
function inConsensus(
  database: Database,
  roundId: string,
  dimension: Dimension,
  decide: (work: Work, round: Round, standing: Standing) => Promise<Reviewed>,
): Promise<Reviewed> {
  return transaction(database, async (work) => {
    await holdRound(work, roundId);
    const round = await findRound(work, roundId);
    if (round?.state !== "consensus") return { ok: false, reason: "closed" };
    const revision = recordRevision(dimension, await readEntries(work, roundId));
    const review = (await readSectionReviews(work, roundId))[dimension.id];
    return decide(work, round, {
      revision,
      review: reviewStanding(review, revision),
      comment: review?.comment ?? null,
    });
  });
}

async function note(work: Work, round: Round, { id }: Dimension, act: AuditedAct, who: Person, now: Date) {
  const { institutionId, assessmentId, name } = round;
  const subject = { kind: "round", id: assessmentId } as const;
  const detail = { personId: null, words: { name, sections: id } };
  await audit(work, { institutionId, actor: auditActorOf(who), act, subject, detail }, now);
}
