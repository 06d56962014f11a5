import { type ChainHead, type ChainLink, chainBegin } from "#app/accounts/audit-chain.ts";
import { type AuditEntry, canonicalEntry, detailText, type StoredDetail } from "#app/accounts/audit-entry.ts";
import { hashOf } from "#app/platform/tokens.server.ts";

export const here = "institution-1";

/** A chain as `audit` makes one, with words on every second entry. */
export function chainOf(length: number): ChainLink[] {
  const bare = Array.from({ length }, (_, place): ChainLink => {
    const detail =
      place % 2 === 0 ? null : { personId: "mona", salt: `salt ${place}`, detail: `{"name":"Round ${place}"}` };
    const entry: AuditEntry = {
      institutionId: here,
      number: place + 1,
      at: `2026-11-21T12:00:0${place % 10}.000Z`,
      actor: place % 3 === 0 ? { kind: "operator", id: null } : { kind: "person", id: `person-${place}` },
      act: "round.made",
      subject: { kind: "round", id: `round-${place}` },
      detailDigest: detail === null ? null : digestOf(detail),
      previousHash: "",
      hash: "",
    };
    return { entry, detail };
  });
  return signedFrom(bare, 0);
}

export function digestOf(detail: StoredDetail): string {
  return hashOf(detailText(detail));
}

/** The links with hashes that fit together from a place on, as somebody would make them who knows how. */
export function signedFrom(links: readonly ChainLink[], place: number): ChainLink[] {
  let before: ChainHead = chainBegin;
  return links.map(({ entry, detail }, at) => {
    const unsigned = at < place ? entry : { ...entry, previousHash: before.hash };
    const hash = at < place ? entry.hash : hashOf(canonicalEntry(unsigned));
    before = { number: entry.number, hash };
    return { entry: { ...unsigned, hash }, detail };
  });
}

export function headOf(links: readonly ChainLink[]): ChainHead {
  const last = links.at(-1)?.entry;
  return last === undefined ? chainBegin : { number: last.number, hash: last.hash };
}
