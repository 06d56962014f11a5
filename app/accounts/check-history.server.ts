import type { Database } from "#db/database.server.ts";
import { lastAuditEntry, readAuditLinks } from "#db/queries/audit.server.ts";
import { type ChainHead, type ChainReading, chainBegin } from "./audit-chain.ts";
import { verifyAudit } from "./verify-audit.server.ts";

/** What a page can say about a history being whole: which entries were followed, and how a noted fingerprint compares. */
export type HistoryCheck = ChainReading & {
  readonly first: number;
  readonly last: number;
  readonly noted: "none" | "unreadable" | { readonly number: number };
};

/** How many entries every visit follows; more on request, because following all takes time in proportion. */
const window = 50;

/** Checks the end of a history, or all of it when the address asks for that or brings a fingerprint to compare. */
export async function checkHistory(
  database: Database,
  institutionId: string,
  search: URLSearchParams,
): Promise<HistoryCheck> {
  const last = (await lastAuditEntry(database.read, institutionId))?.number ?? 0;
  const noted = notedIn(search);
  const remembered = typeof noted === "string" ? null : noted;
  const whole = search.has("all") || remembered !== null || last <= window;
  const from = whole ? chainBegin : await headAt(database, institutionId, last - window);
  const reading = await verifyAudit(database, institutionId, { from, remembered });
  return {
    ...reading,
    first: from.number + 1,
    last,
    noted: typeof noted === "string" ? noted : { number: noted.number },
  };
}

async function headAt(database: Database, institutionId: string, number: number): Promise<ChainHead> {
  const [link] = await readAuditLinks(database.read, institutionId, number, 1);
  return link?.entry.number === number ? { number, hash: link.entry.hash } : chainBegin;
}

function notedIn(search: URLSearchParams): "none" | "unreadable" | ChainHead {
  const [entry, fingerprint] = [search.get("entry")?.trim() ?? "", search.get("fingerprint")?.trim() ?? ""];
  if (entry === "" && fingerprint === "") return "none";
  const readable = /^[1-9]\d{0,8}$/.test(entry) && /^[\w-]{43}$/.test(fingerprint);
  return readable ? { number: Number(entry), hash: fingerprint } : "unreadable";
}
