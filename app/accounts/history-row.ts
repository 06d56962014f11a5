import { z } from "zod";
import type { ChainLink } from "./audit-chain.ts";
import type { AuditedAct } from "./audit-entry.ts";
import { isAuditedAct } from "./audit-kind.ts";

/** One entry of a history as a page shows it. */
export type HistoryRow = {
  readonly institution: string;
  readonly number: number;
  readonly at: string;
  /** Null for what a newer version did, which has no sentence here; `word` is what it is called. */
  readonly act: AuditedAct | null;
  readonly word: string;
  readonly who: Who;
  readonly what: What;
  /** What else was said about it, by the key it was kept under. */
  readonly words: readonly (readonly [key: string, value: string])[];
};

/** Who did it; `name` is null for somebody whose account was deleted. */
export type Who =
  | { readonly kind: "person"; readonly name: string | null }
  | { readonly kind: "you" | "link" | "token" | "operator" };

/** What it was done to; `name` is null where there is none, or none any more. */
export type What = {
  readonly kind: "institution" | "round" | "person" | "invitation" | "programme" | "capability" | "token" | "other";
  readonly name: string | null;
};

/** Names that are known now, by id; `self` is the reader, who is called "you". */
export type KnownNames = {
  readonly people: ReadonlyMap<string, string>;
  readonly rounds: ReadonlyMap<string, string>;
  readonly self: string | null;
};

/** An entry with the names that can be told: those that still are, and else those that were written down with it. */
export function historyRow({ entry, detail }: ChainLink, institution: string, known: KnownNames): HistoryRow {
  const { name = null, ...words } = detail === null ? {} : wordsOf(detail.detail);
  return {
    institution,
    number: entry.number,
    at: entry.at,
    act: isAuditedAct(entry.act) ? entry.act : null,
    word: entry.act,
    who: whoOf(entry.actor, known),
    what: whatOf(entry.subject, name, known),
    words: Object.entries(words),
  };
}

function whoOf({ kind, id }: ChainLink["entry"]["actor"], { people, self }: KnownNames): Who {
  if (kind !== "person") return { kind };
  return id !== null && id === self ? { kind: "you" } : { kind, name: people.get(id ?? "") ?? null };
}

function whatOf({ kind, id }: ChainLink["entry"]["subject"], written: string | null, known: KnownNames): What {
  const place = kinds.find((one) => one === kind);
  if (place === undefined) return { kind: "other", name: null };
  if (place === "person") return { kind: place, name: known.people.get(id) ?? written };
  if (place === "round") return { kind: place, name: known.rounds.get(id) ?? written };
  return { kind: place, name: place === "capability" ? (id.split("/").at(-1) ?? id) : written };
}

const kinds = ["institution", "round", "person", "invitation", "programme", "capability", "token"] as const;

/** Words that somebody spoiled by hand are none; that they were shows in the check of the chain. */
function wordsOf(text: string): Readonly<Record<string, string>> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text));
  } catch {
    return {};
  }
}
