import type { IncomingMessage } from "node:http";
import { nestsDeeperThan } from "./json-depth.ts";

const largestBody = 1024 * 1024;

/** A whole round of a thousand people fits into this. */
const largestUpload = 6 * largestBody;

/** Addresses that take a file. */
const takesFile = /^\/institutions\/[^/?]+\/rounds\/import(\?|$)/;
const deepestJson = 64;

/** Fields of a form: five times the cells of the largest inventory. Whoever reads a form looks through all of it for each question. */
const mostFields = 50_000;

export type Body =
  | { readonly ok: true; readonly bytes: Uint8Array | null }
  | { readonly ok: false; readonly status: number; readonly title: string; readonly sentence: string };

/** Reads a request's body whole, within the size and depth the product ever needs. */
export async function readBody(incoming: IncomingMessage): Promise<Body> {
  if (incoming.method === "GET" || incoming.method === "HEAD") return { ok: true, bytes: null };
  const most = takesFile.test(incoming.url ?? "") ? largestUpload : largestBody;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size <= most) parts.push(bytes);
    if (size > 8 * largestBody) break;
  }
  if (size > most) return tooMuch;
  const bytes = Buffer.concat(parts);
  const type = incoming.headers["content-type"] ?? "";
  if (type.includes("urlencoded") && hasMoreThan(mostFields, bytes)) return tooMuch;
  if (type.includes("json") && nestsDeeperThan(bytes.toString("utf8"), deepestJson)) {
    return {
      ok: false,
      status: 400,
      title: "That request was not understood",
      sentence: "Nothing was saved. Reload the page and try again.",
    };
  }
  return { ok: true, bytes };
}

const tooMuch = {
  ok: false,
  status: 413,
  title: "That was too much text at once",
  sentence: "Nothing was saved from this request. Go back, shorten the longest text and send the page again.",
} as const;

/** Whether a form holds more fields than this. */
function hasMoreThan(fields: number, form: Buffer): boolean {
  let found = 1;
  for (let at = form.indexOf("&"); at !== -1 && found <= fields; at = form.indexOf("&", at + 1)) found++;
  return found > fields;
}
