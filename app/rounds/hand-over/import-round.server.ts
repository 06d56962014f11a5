import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { newId } from "#app/platform/ids.server.ts";
import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { type HandedEntry, insertHandedRound, insertParts, insertRecord } from "#db/queries/hand-over.server.ts";
import { insertItemRecord } from "#db/queries/item-answers.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import type { HandedAnswers, HandOver } from "./hand-over-file.ts";
import { makeInstitution, type NewLead } from "./make-institution.server.ts";

export type RoundImport = {
  readonly file: HandOver;
  readonly checksum: string;
  /** Where it goes; null makes an institution from the profile in the file. */
  readonly institutionId: string | null;
  /** Who leads an institution that is made. */
  readonly lead?: NewLead | null;
};

export type ImportedRound =
  | { readonly ok: true; readonly roundId: string; readonly institutionId: string }
  | { readonly ok: false; readonly reason: "here"; readonly roundId: string };

/**
 * Takes in a round that was checked as a whole. It keeps its id, its state and its times, so that taking it in twice is
 * noticed; another institution's round of the same id is none of anybody's business, so the new one gets another id then.
 * Consents are not taken over: they were given where the file comes from.
 */
export function importRound(database: Database, order: RoundImport, actor: Actor, now: Date): Promise<ImportedRound> {
  return transaction(database, (work) => takeInRound(work, order, actor, now));
}

/** The same as part of somebody else's act. */
export async function takeInRound(
  work: Work,
  { file, checksum, institutionId: given, lead = null }: RoundImport,
  actor: Actor,
  now: Date,
): Promise<ImportedRound> {
  const known = await findRound(work, file.round.id);
  if (known !== null && known.institutionId === given) {
    return { ok: false, reason: "here", roundId: known.assessmentId };
  }
  const institutionId = given ?? (await makeInstitution(work, file.institution, lead, actor, now));
  const round = known === null ? file.round : { ...file.round, id: newId() };
  // A round is opened by grants only, so nobody ever learns the secrets of its link.
  const hashes = { tokenHash: hashOf(newToken()), codeHash: hashOf(newToken()) };
  const { id, version } = file.instrument;
  await insertHandedRound(work, { ...round, institutionId, instrument: { id, version }, ...hashes }, now);
  await insertRecord(work, round.id, entriesOf(file.record), now);
  if (file.record.circumstances !== undefined) {
    await insertItemRecord(work, round.id, entriesOf(file.record.circumstances), now);
  }
  const parts = file.contributions.map(({ name, answersAs, sections, state, ...answers }) => ({
    ...{ personId: newId(), name: name ?? null, language: round.language, answersAs, sections, state },
    entries: entriesOf(answers),
  }));
  await insertParts(work, round.id, parts, now);
  const words = { name: round.name, from: file.institution.name, checksum };
  const deed = { act: "round.imported", subject: { kind: "round", id: round.id } } as const;
  const detail = { personId: null, words };
  await audit(work, { institutionId, actor: auditActorOf(actor), ...deed, detail }, now);
  return { ok: true, roundId: round.id, institutionId };
}

/** Answers and the words beside them; a question may have words without an answer. */
function entriesOf<One>({
  answers,
  notes,
}: {
  readonly answers: Readonly<Record<string, One>>;
  readonly notes: HandedAnswers["notes"];
}): readonly HandedEntry<One>[] {
  const ids = [...new Set([...Object.keys(answers), ...Object.keys(notes)])];
  return ids.map((capabilityId) => ({
    capabilityId,
    entry: {
      answer: answers[capabilityId] ?? null,
      note: notes[capabilityId]?.note ?? null,
      evidenceUrl: notes[capabilityId]?.evidenceUrl ?? null,
    },
  }));
}
