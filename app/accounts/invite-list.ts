import { mailAddress } from "./mail-address.ts";
import type { Invitee } from "./make-invitations.server.ts";
import { isName, tidyName } from "./new-account.ts";

/** As many as one form may invite at once. */
export const mostInvited = 1000;

export type ListFault =
  | { readonly kind: "none" | "many" }
  | { readonly kind: "address" | "name" | "twice"; readonly line: number; readonly text: string };

/**
 * Reads one person per line: a name, an address, or both in any order, as they are copied from a letter or a table. All
 * of it or nothing: every line that makes no sense is named.
 */
export function readInviteList(
  typed: string,
):
  | { readonly ok: true; readonly people: readonly Invitee[] }
  | { readonly ok: false; readonly faults: readonly ListFault[] } {
  const lines = typed
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((text, at) => ({ text: text.trim(), line: at + 1 }))
    .filter(({ text }) => text !== "");
  if (lines.length === 0) return { ok: false, faults: [{ kind: "none" }] };
  if (lines.length > mostInvited) return { ok: false, faults: [{ kind: "many" }] };
  const seen = new Set<string>();
  const faults: ListFault[] = [];
  const people: Invitee[] = [];
  for (const { text, line } of lines) {
    const person = inviteeOf(text);
    const isTwice = person !== null && person.email !== null && seen.has(person.email);
    if (person === null || isTwice) {
      const kind = isTwice ? "twice" : text.includes("@") ? "address" : "name";
      faults.push({ kind, line, text: [...tidyName(text)].slice(0, 60).join("") });
      continue;
    }
    if (person.email !== null) seen.add(person.email);
    people.push(person);
  }
  return faults.length === 0 ? { ok: true, people } : { ok: false, faults };
}

/** A line's name and address; null when either is none. */
function inviteeOf(text: string): Invitee | null {
  const addressed = text.split(/[\s,;<>()"[\]]+/).filter((word) => word.includes("@"));
  const [typed] = addressed;
  if (typed === undefined) return named(text, null);
  const email = addressed.length === 1 ? mailAddress(typed.replace(/^mailto:/i, "")) : null;
  if (email === null) return null;
  const rest = text.replace(typed, " ").replace(/[\t;<>()"[\]]+/g, " ");
  const name = tidyName(rest).replace(/^[\s,]+|[\s,]+$/g, "");
  return name === "" ? { label: email, email } : named(name, email);
}

function named(text: string, email: string | null): Invitee | null {
  const label = tidyName(text.replace(/[\t;]+/g, " "));
  return isName(label) ? { label, email } : null;
}
