import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChainHead, type ChainLink, chainBegin, endChain, followChain } from "#app/accounts/audit-chain.ts";
import type { AuditEntry, StoredDetail } from "#app/accounts/audit-entry.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import { chainOf, digestOf, headOf, here, signedFrom } from "./a-chain.ts";

function read(links: readonly ChainLink[], remembered: ChainHead | null = null) {
  return endChain(followChain(here, chainBegin, links, hashOf, remembered), remembered);
}

describe("a chain", () => {
  test("that nobody touched holds to its end, with and without a head somebody remembers", () => {
    for (let length = 0; length <= 30; length++) {
      const links = chainOf(length);
      expect(read(links)).toEqual({ head: headOf(links), fault: null });
      expect(read(links, headOf(links)).fault).toBeNull();
      expect(read(links, headOf(links.slice(0, Math.ceil(length / 2)))).fault).toBeNull();
    }
  });

  test("holds when the words of any of its entries were erased", () => {
    const links = chainOf(12);
    const erasable = fc.subarray(links.map(({ entry }) => entry.number));
    fc.assert(
      fc.property(erasable, (erased) => {
        const left = links.map((link) => (erased.includes(link.entry.number) ? { ...link, detail: null } : link));
        expect(read(left, headOf(links))).toEqual({ head: headOf(links), fault: null });
      }),
    );
  });

  test("can be followed in portions", () => {
    const links = chainOf(12);
    const half = followChain(here, chainBegin, links.slice(0, 5), hashOf);
    expect(followChain(here, half.head, links.slice(5), hashOf)).toEqual(read(links));
  });

  test("says which entry is the first that does not hold, and why", () => {
    const links = chainOf(6);
    const without = links.filter(({ entry }) => entry.number !== 3);
    expect(read(without)).toMatchObject({ head: { number: 2 }, fault: { number: 3, kind: "missing" } });
    expect(read(edited(links, 3, { act: "round.locked" })).fault).toEqual({ number: 4, kind: "changed" });
    expect(read(reworded(links, 3, { detail: '{"name":"Other"}' })).fault).toEqual({ number: 4, kind: "words" });
    expect(read(links.slice(0, 4), headOf(links)).fault).toEqual({ number: 5, kind: "cutOff" });
    const rewritten = signedFrom(edited(links, 5, { act: "round.locked" }), 5);
    expect(read(rewritten)).toMatchObject({ fault: null });
    expect(read(rewritten, headOf(links)).fault).toEqual({ number: 6, kind: "other" });
  });

  test("shows each of 10,000 random edits, deletions, insertions and moves beside the head somebody remembers", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(tampering, ({ kind, links, tampered }) => {
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        expect(read(tampered, headOf(links)).fault).not.toBeNull();
      }),
      { numRuns: 10_000 },
    );
    expect([...seen.keys()].sort()).toEqual(Object.keys(tamperings).sort());
  });

  test("shows every one of them without a remembered head too, unless it was written anew to its end or cut off", () => {
    const silent = ["rewrite", "cut"];
    fc.assert(
      fc.property(
        tampering.filter(({ kind }) => !silent.includes(kind)),
        ({ tampered }) => {
          expect(read(tampered).fault).not.toBeNull();
        },
      ),
      { numRuns: 2000 },
    );
  });
});

type Place = { readonly at: number; readonly to: number; readonly text: string };
type Tampering = (links: readonly ChainLink[], place: Place) => readonly ChainLink[] | null;

const fields: readonly ((entry: AuditEntry, text: string) => Partial<AuditEntry>)[] = [
  (_, institutionId) => ({ institutionId }),
  ({ number }, text) => ({ number: number + 1 + text.length }),
  (_, at) => ({ at }),
  ({ actor }, id) => ({ actor: { ...actor, id } }),
  ({ actor }) => ({ actor: { ...actor, kind: actor.kind === "link" ? "token" : "link" } }),
  (_, act) => ({ act }),
  ({ subject }, kind) => ({ subject: { ...subject, kind } }),
  ({ subject }, id) => ({ subject: { ...subject, id } }),
  (_, detailDigest) => ({ detailDigest }),
  ({ detailDigest }) => ({ detailDigest: detailDigest === null ? "" : null }),
  (_, previousHash) => ({ previousHash }),
  (_, hash) => ({ hash }),
];

const tamperings: Readonly<Record<string, Tampering>> = {
  edit: (links, { at, to, text }) => {
    const entry = links[at]?.entry;
    return entry === undefined ? null : edited(links, at, fields[to % fields.length]?.(entry, text) ?? {});
  },
  words: (links, { at, to, text }) => {
    const change = [{ personId: text }, { personId: null }, { salt: text }, { detail: text }][to % 4] ?? {};
    return links[at]?.detail == null ? null : reworded(links, at, change);
  },
  newWords: (links, { at, text }) => reworded(links, at, { personId: null, salt: text, detail: "{}" }),
  movedWords: (links, { at, to }) =>
    links[to]?.detail == null
      ? null
      : links.map((link, n) => (n === at ? { ...link, detail: links[to]?.detail ?? null } : link)),
  resignedWords: (links, { at, text }) => {
    const detail = { personId: null, salt: text, detail: text };
    return links.map((link, n) =>
      n === at ? { entry: { ...link.entry, detailDigest: digestOf(detail) }, detail } : link,
    );
  },
  delete: (links, { at }) => (at === links.length - 1 ? null : links.filter((_, n) => n !== at)),
  renumbered: (links, { at }) =>
    at === links.length - 1
      ? null
      : links
          .filter((_, n) => n !== at)
          .map(({ entry, detail }, n) => ({ entry: { ...entry, number: n + 1 }, detail })),
  swap: (links, { at, to }) =>
    links.map((link, n) => (n === at ? (links[to] ?? link) : n === to ? (links[at] ?? link) : link)),
  swapKeepingNumbers: (links, { at, to }) => {
    const other = (n: number) => links[n === at ? to : n === to ? at : n] ?? null;
    return links.map((link, n) => ({ ...(other(n) ?? link), entry: { ...(other(n) ?? link).entry, number: n + 1 } }));
  },
  copy: (links, { at, to }) => {
    const copied = links[at];
    return copied === undefined ? null : [...links.slice(0, to), copied, ...links.slice(to)];
  },
  resigned: (links, { at, text }) =>
    at === links.length - 1
      ? null
      : [...signedFrom(edited(links, at, { act: text }), at).slice(0, at + 1), ...links.slice(at + 1)],
  rewrite: (links, { at, text }) => signedFrom(edited(links, at, { act: text }), at),
  cut: (links, { at }) => links.slice(0, at),
};

/** What somebody with their hands in the database might do, where it changes anything. */
const tampering = fc
  .record({
    length: fc.integer({ min: 2, max: 10 }),
    kind: fc.constantFrom(...Object.keys(tamperings)),
    at: fc.nat(),
    to: fc.nat(),
    text: fc.string(),
  })
  .map(({ length, kind, at, to, text }) => {
    const links = chainOf(length);
    const tampered = tamperings[kind]?.(links, { at: at % length, to: to % length, text }) ?? null;
    return { kind, links, tampered: tampered ?? links };
  })
  .filter(({ links, tampered }) => JSON.stringify(links) !== JSON.stringify(tampered));

function edited(links: readonly ChainLink[], at: number, change: Partial<AuditEntry>): ChainLink[] {
  return links.map((link, n) => (n === at ? { ...link, entry: { ...link.entry, ...change } } : link));
}

function reworded(links: readonly ChainLink[], at: number, change: Partial<StoredDetail>): ChainLink[] {
  const none: StoredDetail = { personId: null, salt: "", detail: "" };
  return links.map((link, n) => (n === at ? { ...link, detail: { ...(link.detail ?? none), ...change } } : link));
}
