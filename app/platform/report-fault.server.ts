import { randomBytes } from "node:crypto";
import { log } from "./log.server.ts";

/** Logs a fault of ours under a code that a visitor can pass on, and returns the code. */
export function reportFault(error: unknown, request: { readonly method: string; readonly path: string }): string {
  const code = randomBytes(4).toString("hex");
  log("request.fault", {
    code,
    ...request,
    name: error instanceof Error ? error.name : "unknown",
    stack: stackOf(error),
  });
  return code;
}

/** Where it happened, without the message: a message may quote what somebody typed. */
function stackOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return lines
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 8)
    .join(" | ");
}
