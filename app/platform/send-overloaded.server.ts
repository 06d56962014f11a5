import type { IncomingMessage, ServerResponse } from "node:http";
import { plainPage } from "./plain-page.ts";
import { sendBytes } from "./send-response.server.ts";

const sentence =
  "Nothing of this request was saved; everything confirmed before is still there. Go back: your browser keeps what you typed. Try again in a few seconds.";

const page = Buffer.from(plainPage("Too many people are here at once", sentence));
const json = Buffer.from(JSON.stringify({ ok: false, sentence: "Not saved: too many people are here at once." }));

/** Turns a request away with the least work there is: bytes made once, no database, no framework. */
export function sendOverloaded(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const wantsJson = (incoming.headers.accept ?? "").includes("application/json");
  outgoing.statusCode = 503;
  outgoing.setHeader("Retry-After", "2");
  outgoing.setHeader("Cache-Control", "no-store");
  outgoing.setHeader("Content-Type", wantsJson ? "application/json; charset=utf-8" : "text/html; charset=utf-8");
  sendBytes(outgoing, wantsJson ? json : page, incoming.method === "HEAD");
}
