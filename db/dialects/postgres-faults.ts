import type { StorageFault } from "./dialect.ts";

/**
 * What an error of PostgreSQL or of the way to it says about the storage, by its SQLSTATE (PostgreSQL documentation,
 * appendix "PostgreSQL Error Codes") or by the code the system gave the connection.
 */
export function postgresFault(error: unknown): StorageFault | null {
  const code = postgresCode(error);
  if (busyCodes.has(code)) return "busy";
  if (code === "53100") return "full";
  if (code === "25006") return "readOnly";
  if (code.startsWith("08") || unreachableCodes.has(code)) return "unreachable";
  if (!(error instanceof Error)) return null;
  if (/timeout exceeded when trying to connect/.test(error.message)) return "busy";
  return /^Connection terminated|^Client has encountered a connection error/.test(error.message) ? "unreachable" : null;
}

/** lock_not_available, deadlock_detected, serialization_failure, too_many_connections. */
const busyCodes = new Set(["55P03", "40P01", "40001", "53300"]);

/** cannot_connect_now (starting or stopping), admin_shutdown, crash_shutdown, out_of_memory, io_error, and the network. */
const unreachableCodes = new Set([
  ...["57P03", "57P01", "57P02", "53200", "58030"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"],
]);

/** SQLSTATE or system code of an error; empty when it has none. */
export function postgresCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
