import { type AuditEntry, canonicalEntry, chainStart, detailText, type StoredDetail } from "./audit-entry.ts";

/** An entry with its words, or null where it never had any or they were erased. */
export type ChainLink = { readonly entry: AuditEntry; readonly detail: StoredDetail | null };

/** How far a chain reaches: the number of its last entry and that entry's hash, the chain's fingerprint. */
export type ChainHead = { readonly number: number; readonly hash: string };

/** Before the first entry. */
export const chainBegin: ChainHead = { number: 0, hash: chainStart };

/**
 * Where a chain breaks first. `missing`: an entry is not where its number says. `changed`: an entry does not match its
 * fingerprint or the one before it. `words`: its words do not match their digest. `other`: at the number somebody
 * remembered stands another fingerprint. `cutOff`: the chain ends before that number.
 */
export type ChainFault = {
  readonly number: number;
  readonly kind: "missing" | "changed" | "words" | "other" | "cutOff";
};

/** The last entry up to which everything holds, and what comes after it, if it does not. */
export type ChainReading = { readonly head: ChainHead; readonly fault: ChainFault | null };

/**
 * Follows the links of one institution from a head on, in the order of their numbers, and stops at the first fault.
 * Everything but erased words is covered by the hashes, so whatever was edited, removed or moved shows, except a tail
 * that was cut off or written anew: that only shows beside a head somebody `remembered`.
 */
export function followChain(
  institutionId: string,
  from: ChainHead,
  links: readonly ChainLink[],
  hash: (text: string) => string,
  remembered: ChainHead | null = null,
): ChainReading {
  let head = from;
  for (const { entry, detail } of links) {
    const fault = faultOf(institutionId, head, entry, detail, hash, remembered);
    if (fault !== null) return { head, fault: { number: head.number + 1, kind: fault } };
    head = { number: entry.number, hash: entry.hash };
  }
  return { head, fault: null };
}

/** Whether a chain that was followed to its end is shorter than somebody remembers. */
export function endChain({ head, fault }: ChainReading, remembered: ChainHead | null): ChainReading {
  if (fault !== null || remembered === null || head.number >= remembered.number) return { head, fault };
  return { head, fault: { number: head.number + 1, kind: "cutOff" } };
}

function faultOf(
  institutionId: string,
  before: ChainHead,
  entry: AuditEntry,
  detail: StoredDetail | null,
  hash: (text: string) => string,
  remembered: ChainHead | null,
): ChainFault["kind"] | null {
  if (entry.number !== before.number + 1) return "missing";
  if (entry.institutionId !== institutionId || entry.previousHash !== before.hash) return "changed";
  if (entry.hash !== hash(canonicalEntry(entry))) return "changed";
  if (detail !== null && entry.detailDigest !== hash(detailText(detail))) return "words";
  return entry.number === remembered?.number && entry.hash !== remembered.hash ? "other" : null;
}
