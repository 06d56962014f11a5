import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { sendBytes } from "./send-response.server.ts";

type StaticFolder = { readonly folder: string; readonly prefix: string; readonly immutable: boolean };
type KeptFile = { readonly bytes: Buffer; readonly packed: Buffer | null; readonly type: string };

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/** True for the address of what may be a shipped file. */
export function isFilePath(path: string): boolean {
  return types[extname(path)] !== undefined;
}

/** Files never change while the process runs, so each is read and packed once. */
const kept = new Map<string, KeptFile>();

/** Answers a request for a shipped file. Returns false when no such file exists, so that a page may answer instead. */
export async function serveStaticFile(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  path: string,
  folders: readonly StaticFolder[],
): Promise<boolean> {
  if (incoming.method !== "GET" && incoming.method !== "HEAD") return false;
  const type = types[extname(path)];
  if (type === undefined) return false;
  for (const { folder, prefix, immutable } of folders) {
    if (!path.startsWith(prefix)) continue;
    const file = await keep(folder, path, type);
    if (file === null) continue;
    outgoing.setHeader("Content-Type", file.type);
    outgoing.setHeader("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    outgoing.setHeader("Vary", "Accept-Encoding");
    const packed = /\bbr\b/.test(String(incoming.headers["accept-encoding"] ?? "")) ? file.packed : null;
    if (packed !== null) outgoing.setHeader("Content-Encoding", "br");
    sendBytes(outgoing, packed ?? file.bytes, incoming.method === "HEAD");
    return true;
  }
  return false;
}

async function keep(folder: string, path: string, type: string): Promise<KeptFile | null> {
  const full = normalize(join(folder, safeDecode(path)));
  if (!full.startsWith(normalize(folder + sep))) return null;
  const known = kept.get(full);
  if (known !== undefined) return known;
  const bytes = await readFile(full).catch(() => null);
  if (bytes === null) return null;
  const packed = /text|svg/.test(type)
    ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    : null;
  const file = { bytes, packed, type };
  kept.set(full, file);
  return file;
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll("\0", "");
  } catch {
    return "";
  }
}
