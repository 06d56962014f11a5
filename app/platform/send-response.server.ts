import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Sends a finished Response as one buffer with its length, compressed when that pays. */
export async function sendResponse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  response: Response,
): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== "set-cookie" && name !== "content-length") outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("Set-Cookie", cookies);
  if (!response.headers.has("Cache-Control")) outgoing.setHeader("Cache-Control", "no-store");
  const bytes = response.body === null ? Buffer.alloc(0) : Buffer.from(await response.arrayBuffer());
  sendBytes(outgoing, compress(incoming, outgoing, bytes), incoming.method === "HEAD");
}

/** Ends a response whose headers are set, with the body's exact length. */
export function sendBytes(outgoing: ServerResponse, bytes: Buffer, headOnly = false): void {
  outgoing.setHeader("Content-Length", bytes.length);
  outgoing.end(headOnly ? undefined : bytes);
}

function compress(incoming: IncomingMessage, outgoing: ServerResponse, bytes: Buffer): Buffer {
  const type = String(outgoing.getHeader("content-type") ?? "");
  if (bytes.length < 1024 || !/^text\/|json|javascript|svg/.test(type)) return bytes;
  outgoing.setHeader("Vary", "Accept-Encoding");
  const accepted = String(incoming.headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(accepted)) {
    outgoing.setHeader("Content-Encoding", "br");
    return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  }
  if (/\bgzip\b/.test(accepted)) {
    outgoing.setHeader("Content-Encoding", "gzip");
    return gzipSync(bytes, { level: 3 });
  }
  return bytes;
}
