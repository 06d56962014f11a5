import type { IncomingMessage, ServerResponse } from "node:http";
import { plainPage } from "./plain-page.ts";
import { securityHeaders } from "./security-headers.ts";

const sentence =
  "Nothing of this request was saved; everything confirmed before is still there. Go back: your browser keeps what you typed. Try again in a few seconds.";

const page = Buffer.from(plainPage("Too many people are here at once", sentence));
const json = Buffer.from(JSON.stringify({ ok: false, sentence: "Not saved: too many people are here at once." }));

/** Turns a request away with the least work there is: bytes and headers made once, no database, no framework. */
export function sendOverloaded(incoming: IncomingMessage, outgoing: ServerResponse, https: boolean): void {
  const wantsJson = (incoming.headers.accept ?? "").includes("application/json");
  const body = wantsJson ? json : page;
  const type = wantsJson ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
  outgoing.writeHead(503, { ...fixedHeaders(https), "Content-Type": type, "Content-Length": body.length });
  outgoing.end(incoming.method === "HEAD" ? undefined : body);
}

const kept = new Map<boolean, Record<string, string>>();

/** The headers of every response, with a policy that allows no script at all: these bytes have none to mark. */
function fixedHeaders(https: boolean): Record<string, string> {
  const known = kept.get(https);
  if (known !== undefined) return known;
  const headers = securityHeaders({ nonce: "", https });
  const policy = (headers["Content-Security-Policy"] ?? "").replace(/script-src [^;]*/, "script-src 'none'");
  const fixed = { ...headers, "Content-Security-Policy": policy, "Retry-After": "2", "Cache-Control": "no-store" };
  kept.set(https, fixed);
  return fixed;
}
