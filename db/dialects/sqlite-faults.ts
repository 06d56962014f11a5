import type { StorageFault } from "./dialect.ts";

/** True for SQLITE_BUSY and its kin: another process holds the lock, and nothing was written. */
export function isSqliteBusy(error: unknown): boolean {
  return sqliteCode(error).startsWith("SQLITE_BUSY");
}

/**
 * What an error of SQLite says about the storage, by its result code (sqlite.org/rescode.html); extended codes begin
 * with their primary one. A full disk is SQLITE_FULL, also where the system calls it ENOSPC or EDQUOT.
 */
export function sqliteFault(error: unknown): StorageFault | null {
  const code = sqliteCode(error);
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return "busy";
  if (code.startsWith("SQLITE_FULL")) return "full";
  if (/^SQLITE_(READONLY|PERM)/.test(code)) return "readOnly";
  // A journal that cannot grow its shared memory file has no disk left for it.
  if (code === "SQLITE_IOERR_SHMSIZE") return "full";
  return /^SQLITE_(IOERR|CANTOPEN)/.test(code) ? "unreachable" : null;
}

/** The result code of an error of SQLite, such as `SQLITE_BUSY_SNAPSHOT`; empty for every other error. */
export function sqliteCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
