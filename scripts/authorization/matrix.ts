import { may } from "#app/accounts/may.ts";
import { type Reply, Visitor } from "../../tests/support/visitor.server.ts";
import type { Door } from "../served-sources.ts";
import type { Cast } from "./actors.ts";
import type { Asked } from "./requests.ts";

/** What came out otherwise than the rules say. */
export type Breach = { readonly who: string; readonly method: string; readonly path: string; readonly what: string };

/**
 * What a form could hold to gain something: every act's words, what only a page of the tenant would give, and fields no form
 * of ours has.
 */
function greedy({ route, tenant }: Asked): URLSearchParams {
  return new URLSearchParams({
    ...words,
    intent: intents[route] ?? "submit",
    round: tenant.rounds.open,
    key: "00000000-0000-4000-8000-000000000000",
  });
}

/** What is done on pages that do several things and refuse a word they do not know. */
const intents: Readonly<Record<string, string>> = { "administration/:part": "endSession" };

const words = {
  ...{ confirm: "yes", name: "Taken over", deadline: "2027-01-01", revision: "1", state: "locked" },
  ...{ role: "administrator", administrator: "1", personId: "me", institutionId: "mine", scope: "platform", id: "x" },
  ...{ "choice:STD-1": "5", "revision:STD-1": "1", capabilityId: "STD-1", granted: "1", audience: "benchmark" },
  ...{ "choice:GOV-1": JSON.stringify({ choice: "yes" }), "revision:GOV-1": "0" },
};

/** Words that some roles must not meet even where they may be. */
const kept: Readonly<Record<string, readonly string[]>> = {
  respondent: ["note", "perception", "reason"],
  administrator: ["note", "perception", "reason", "comment"],
  viewer: ["perception"],
  publisher: ["note", "perception", "reason", "comment"],
  "program, round.read": ["note", "perception", "reason", "comment", "round", "institution", "respondent"],
  analyst: ["note", "perception", "reason", "comment"],
};

export function isAllowed({ actor }: Cast, { mixed, policy, subject }: Asked): boolean {
  return !mixed && may(actor, policy, subject);
}

/** Names that an administrator's own lists are made of, whosever they are; never what anybody wrote. */
const namesInLists: readonly string[] = ["respondent", "institution", "programme", "round"];

/** Sends one request as somebody and compares what comes back with what the rules say. */
export async function ask(
  door: Door,
  who: Cast,
  asked: Asked,
): Promise<{ readonly sent: boolean; readonly breaches: readonly Breach[] }> {
  const allowed = isAllowed(who, asked);
  // What is allowed would be done: only reading is tried.
  if (allowed && asked.method === "POST") return { sent: false, breaches: [] };
  const reply = await send(door, who, asked);
  const breach = (what: string): Breach => ({ who: who.name, method: asked.method, path: asked.path, what });
  const breaches = [...canariesIn(reply, who, allowed, asked)].map(breach);
  if (allowed && reply.status >= 400 && reply.status !== 409)
    breaches.push(breach(`allowed, but answered ${reply.status}`));
  if (!allowed && !isRefusal(reply)) breaches.push(breach(`refused by the rules, but answered ${reply.status}`));
  return { sent: true, breaches };
}

function send(door: Door, who: Cast, asked: Asked): Promise<Reply> {
  const { method, path, route } = asked;
  const visitor = new Visitor(door.origin, door.port);
  const { headers } = who;
  if (method === "GET") return visitor.get(path, headers);
  if (!route.endsWith("/answers")) return visitor.post(path, greedy(asked), headers);
  return visitor.postJson(
    path,
    { capabilityId: "STD-1", baseRevision: 1, choice: "5", reason: "", note: "", evidenceUrl: "" },
    headers,
  );
}

/** Nothing is there, or: sign in first. */
function isRefusal({ status, location }: Reply): boolean {
  return status === 404 || status === 401 || (status === 303 && (location?.startsWith("/sign-in") ?? false));
}

function* canariesIn({ text, headers }: Reply, who: Cast, allowed: boolean, asked: Asked): Iterable<string> {
  const mayRead = allowed && who.at.includes(asked.tenant.canary);
  const lists = allowed && asked.policy === "platform.administer";
  const all = `${text}\n${JSON.stringify(headers)}`;
  for (const found of new Set(all.match(/canary-\w+-tenant[ -]\w+/g) ?? [])) {
    const [, name = "", field = ""] = /canary-(\w+)-tenant[ -](\w+)/.exec(found) ?? [];
    if (lists && namesInLists.includes(field)) continue;
    const theirs = who.at.includes(`canary-${name}-tenant`);
    if (!theirs || !mayRead || kept[who.name]?.includes(field) === true) yield `shows "${found}"`;
  }
}

/** An address of the other tenant answers like one that never existed, to the byte. */
export async function tellsApart(door: Door, who: Cast, asked: Asked, invented: string): Promise<Breach | null> {
  const [foreign, missing] = [await send(door, who, asked), await send(door, who, { ...asked, path: invented })];
  const same = foreign.status === missing.status && plain(foreign.text, asked.path) === plain(missing.text, invented);
  return same
    ? null
    : { who: who.name, method: asked.method, path: asked.path, what: "tells a foreign id from a missing one" };
}

function plain(text: string, path: string): string {
  return text.replaceAll(path, "").replace(/nonce="[^"]*"/g, "");
}
