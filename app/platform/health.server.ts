import type { IncomingMessage, ServerResponse } from "node:http";
import { sendBytes } from "./send-response.server.ts";

/**
 * Answers the two questions a supervisor asks, on any host and without a word about the inside: is the process up
 * (`/healthz`), and should it get visitors now (`/readyz`)? True when the request was one of them.
 */
export async function answerHealth(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  path: string,
  isReady: () => Promise<boolean>,
): Promise<boolean> {
  if (path !== "/healthz" && path !== "/readyz") return false;
  const headOnly = incoming.method === "HEAD";
  const good = path === "/healthz" || (await isReady().catch(() => false));
  outgoing.statusCode = good ? 200 : 503;
  if (!good) outgoing.setHeader("Retry-After", "5");
  outgoing.setHeader("Content-Type", "text/plain; charset=utf-8");
  outgoing.setHeader("Cache-Control", "no-store");
  sendBytes(outgoing, Buffer.from(good ? "ok\n" : "not ready\n"), headOnly);
  return true;
}
