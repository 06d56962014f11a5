import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import type { Institution } from "#app/institutions/institution.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { insertRecord } from "#db/queries/hand-over.server.ts";
import { findInstitutionByRor } from "#db/queries/institutions.server.ts";
import { setRoundState } from "#db/queries/rounds.server.ts";
import { addRound } from "../make-round.server.ts";
import type { BulkRound } from "./check-bulk-rounds.ts";
import { makeInstitution, type NewLead } from "./make-institution.server.ts";

export type BulkImport = { readonly institutions: number; readonly rounds: number; readonly made: number };

export type BulkOrder = {
  readonly instrument: Instrument;
  readonly language: string;
  /** Who leads the institutions that are made. */
  readonly lead: NewLead | null;
};

/**
 * Takes in rounds in bulk, all or none. An institution is known by its ROR address, and within the file also by name and
 * country; whichever is not known is made. The rounds wait at agreeing, so that whoever leads can look and lock them.
 */
export function importBulk(
  database: Database,
  rounds: readonly BulkRound[],
  { instrument, language, lead }: BulkOrder,
  actor: Actor,
  now: Date,
): Promise<BulkImport> {
  return transaction(database, async (work) => {
    const known = new Map<string, string>();
    let made = 0;
    for (const { institution, round, answers } of rounds) {
      const key = institution.ror ?? JSON.stringify([institution.name, institution.country]);
      let institutionId = known.get(key) ?? (await findByRor(work, institution));
      if (institutionId === null) {
        institutionId = await makeInstitution(work, institution, lead, actor, now);
        made += 1;
      }
      known.set(key, institutionId);
      const { id, version } = instrument;
      const plan = { institutionId, name: round, language, deadline: null, previousId: null, programmeId: null };
      const roundId = await addRound(work, { ...plan, instrument: { id, version } }, actor, now);
      const entries = Object.entries(answers).map(([capabilityId, answer]) => ({
        capabilityId,
        entry: { answer, note: null, evidenceUrl: null },
      }));
      await insertRecord(work, roundId, entries, now);
      await setRoundState(work, roundId, 1, "consensus", now);
      const deed = { act: "round.imported", subject: { kind: "round", id: roundId } } as const;
      const detail = { personId: null, words: { name: round } };
      await audit(work, { institutionId, actor: auditActorOf(actor), ...deed, detail }, now);
    }
    return { institutions: known.size, rounds: rounds.length, made };
  });
}

async function findByRor(work: Work, { ror }: Institution): Promise<string | null> {
  return ror === null ? null : findInstitutionByRor(work, ror);
}
