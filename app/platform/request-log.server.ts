import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "./log.server.ts";

/** Writes one line when the request is over: what kind of page, how it went, how long it took. Nothing of its content. */
export function logRequest(incoming: IncomingMessage, outgoing: ServerResponse, route: string): void {
  const began = performance.now();
  outgoing.once("close", () => {
    log("request", {
      method: incoming.method ?? "",
      route,
      status: outgoing.headersSent ? outgoing.statusCode : 0,
      milliseconds: Math.round((performance.now() - began) * 10) / 10,
      bytes: Number(outgoing.getHeader("content-length") ?? 0),
      ...(outgoing.writableFinished ? {} : { aborted: true }),
    });
  });
}
