import { audit } from "#app/accounts/audit.server.ts";
import { type AuditedAct, auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { markDraft, markSubmitted } from "#db/queries/assessments.server.ts";
import { holdContributions } from "#db/queries/contributions.server.ts";
import { findRound, setRoundState } from "#db/queries/rounds.server.ts";
import { fillRecord } from "./fill-record.server.ts";
import { forgetSuggestions } from "./forget-suggestions.server.ts";
import { readFacts } from "./read-facts.server.ts";
import { type Obstacle, obstaclesTo, type RoundStep, roundSteps } from "./round-steps.ts";

export type Moved =
  | { readonly ok: true }
  /** The round is not where whoever asked saw it. */
  | { readonly ok: false; readonly reason: "changed" }
  | { readonly ok: false; readonly reason: "obstacle"; readonly obstacles: readonly Obstacle[] };

/**
 * Moves a round one step on or back, from the revision somebody saw. The same step sent twice is taken once and answered
 * twice. Everything the step brings about happens in the same transaction, its line in the history included.
 */
export async function moveRound(
  database: Database,
  roundId: string,
  { step, revision }: { readonly step: RoundStep; readonly revision: number },
  instrument: Instrument,
  actor: Actor,
  now: Date,
): Promise<Moved> {
  const { from, to } = roundSteps[step];
  try {
    await transaction(database, async (work) => {
      const round = await findRound(work, roundId);
      if (round?.state === to && round.revision === revision + 1) return;
      if (round?.state !== from || !(await setRoundState(work, roundId, revision, to, now))) {
        throw new Refused({ ok: false, reason: "changed" });
      }
      // From here on no answer is under way, so what is looked at now stays true.
      await holdContributions(work, roundId);
      const obstacles = obstaclesTo(step, await readFacts(work, round, instrument));
      if (obstacles.length > 0) throw new Refused({ ok: false, reason: "obstacle", obstacles });
      await takeEffect[step]?.(work, roundId, instrument, now);
      const { institutionId, name } = round;
      const entry = { institutionId, actor: auditActorOf(actor), act: auditedAs[step] };
      const subject = { kind: "round", id: roundId } as const;
      const words = { name, ...(step === "redraft" ? { from, to } : {}) };
      await audit(work, { ...entry, subject, detail: { personId: null, words } }, now);
    });
    return { ok: true };
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

type Effect = (work: Work, roundId: string, instrument: Instrument, now: Date) => Promise<unknown>;

const takeEffect: Partial<Record<RoundStep, Effect>> = {
  consensus: fillRecord,
  reopen: (work, roundId, _instrument, now) => forgetSuggestions(work, roundId, now),
  lock: (work, roundId, _instrument, now) => markSubmitted(work, roundId, now),
  unlock: (work, roundId, _instrument, now) => markDraft(work, roundId, now),
};

const auditedAs = {
  open: "round.opened",
  redraft: "round.changed",
  consensus: "round.consensus",
  reopen: "round.reopened",
  lock: "round.locked",
  unlock: "round.unlocked",
  archive: "round.archived",
  restore: "round.restored",
} as const satisfies Record<RoundStep, AuditedAct>;

/** Thrown to roll back, never to the caller. */
class Refused extends Error {
  readonly outcome: Moved;

  constructor(outcome: Moved) {
    super();
    this.outcome = outcome;
  }
}
