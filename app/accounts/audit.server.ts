import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import type { Work } from "#db/database.server.ts";
import { holdChain, insertAuditEntry, lastAuditEntry } from "#db/queries/audit.server.ts";
import { canonicalEntry, chainStart, detailText, type NewAuditEntry } from "./audit-entry.ts";

/**
 * Writes down what is done, in the same transaction as the deed: neither stands without the other. Entries of one
 * institution queue up here, so that each knows the hash of the one before it.
 */
export async function audit(work: Work, entry: NewAuditEntry, now: Date): Promise<void> {
  const { institutionId, actor, act, subject, detail } = entry;
  await holdChain(work, institutionId);
  const last = await lastAuditEntry(work, institutionId);
  const stored =
    detail === undefined ? null : { personId: detail.personId, salt: newToken(), detail: JSON.stringify(detail.words) };
  const unsigned = {
    institutionId,
    number: (last?.number ?? 0) + 1,
    at: now.toISOString(),
    actor,
    act,
    subject,
    detailDigest: stored === null ? null : hashOf(detailText(stored)),
    previousHash: last?.hash ?? chainStart,
  };
  await insertAuditEntry(work, { ...unsigned, hash: hashOf(canonicalEntry(unsigned)) }, stored);
}
