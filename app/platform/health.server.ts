import type { IncomingMessage, ServerResponse } from "node:http";
import { sendBytes } from "./send-response.server.ts";

/** True for the addresses of the two questions a supervisor asks. */
export function isHealth(path: string): boolean {
  return path === "/healthz" || path === "/readyz";
}

/**
 * Answers, on any host and without a word about the inside: is the process up (`/healthz`), and should it get visitors now
 * (`/readyz`)?
 */
export async function answerHealth(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  path: string,
  isReady: () => Promise<boolean>,
): Promise<void> {
  const good = path === "/healthz" || (await isReady().catch(() => false));
  outgoing.statusCode = good ? 200 : 503;
  if (!good) outgoing.setHeader("Retry-After", "5");
  outgoing.setHeader("Content-Type", "text/plain; charset=utf-8");
  outgoing.setHeader("Cache-Control", "no-store");
  sendBytes(outgoing, Buffer.from(good ? "ok\n" : "not ready\n"), incoming.method === "HEAD");
}
