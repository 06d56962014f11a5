import { hashOf } from "#app/platform/tokens.server.ts";
import type { Database } from "#db/database.server.ts";
import { listChains, readAuditLinks } from "#db/queries/audit.server.ts";
import { type ChainHead, type ChainReading, chainBegin, endChain, followChain } from "./audit-chain.ts";

const portion = 500;

/**
 * Follows an institution's chain to its end, from the first entry or after one whose fingerprint is taken for granted.
 * With a head somebody remembered it also shows whether the end was cut off or written anew.
 */
export async function verifyAudit(
  database: Database,
  institutionId: string,
  { from = chainBegin, remembered = null }: { readonly from?: ChainHead; readonly remembered?: ChainHead | null } = {},
): Promise<ChainReading> {
  let reading: ChainReading = { head: from, fault: null };
  for (;;) {
    const links = await readAuditLinks(database.read, institutionId, reading.head.number + 1, portion);
    reading = followChain(institutionId, reading.head, links, hashOf, remembered);
    if (reading.fault !== null || links.length < portion) return endChain(reading, remembered);
  }
}

export type VerifiedChain = ChainReading & { readonly institutionId: string };

/** Every chain there is, and every one somebody remembers: one that is gone altogether was cut off at its beginning. */
export async function verifyEveryAudit(
  database: Database,
  remembered: ReadonlyMap<string, ChainHead> = new Map(),
): Promise<readonly VerifiedChain[]> {
  const ids = new Set([...(await listChains(database.read)), ...remembered.keys()]);
  const chains: VerifiedChain[] = [];
  for (const institutionId of [...ids].sort()) {
    const reading = await verifyAudit(database, institutionId, { remembered: remembered.get(institutionId) ?? null });
    chains.push({ institutionId, ...reading });
  }
  return chains;
}
