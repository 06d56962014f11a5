import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { productVersion } from "#app/platform/product.server.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import { findInstrument, type InstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { listAuditEntriesOf } from "#db/queries/audit.server.ts";
import { readConsents } from "#db/queries/consents.server.ts";
import { readContributions } from "#db/queries/hand-over.server.ts";
import { readItemEntries } from "#db/queries/item-answers.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { composeHandOver } from "./compose-hand-over.ts";
import { checksumText, type HandOverFile } from "./hand-over-file.ts";

/**
 * A whole round as one document, with or without the names of those who answered; null when there is no such round or its
 * questionnaire is not installed any more. That it was handed over is written down, and whether with names.
 */
export async function exportRound(
  database: Database,
  library: InstrumentLibrary,
  roundId: string,
  { names, actor }: { readonly names: boolean; readonly actor: Actor },
  now: Date,
): Promise<HandOverFile | null> {
  const round = await findRound(database.read, roundId);
  const assessment = await readAssessment(database, roundId);
  if (round === null || assessment === null) return null;
  const found = findInstrument(library, assessment.instrument.id, assessment.instrument.version);
  if (found === undefined) return null;
  const { institutionId } = round;
  const content = {
    round,
    assessment,
    circumstances: await readItemEntries(database.read, roundId),
    contributions: await readContributions(database.read, roundId),
    consents: (await readConsents(database.read, institutionId)).get(roundId) ?? [],
    history: await listAuditEntriesOf(database.read, institutionId, roundId),
  };
  const about = { names, madeBy: `Waymark ${productVersion}`, exportedAt: now.toISOString() };
  const handOver = composeHandOver(content, found.instrument, about, hashOf);
  const checksum = hashOf(checksumText(handOver));
  const detail = { personId: null, words: { name: round.name, names: names ? "with" : "without", checksum } };
  const deed = { act: "round.exported", subject: { kind: "round", id: roundId }, detail } as const;
  await transaction(database, (work) => audit(work, { institutionId, actor: auditActorOf(actor), ...deed }, now));
  return { ...handOver, checksum };
}
