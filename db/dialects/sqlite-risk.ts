/** What an open connection says about itself. `synchronous` is SQLite's number: 0 off, 1 normal, 2 full, 3 extra. */
export type SqliteFacts = {
  readonly engine: string;
  readonly journal: string;
  readonly synchronous: number;
  readonly foreignKeys: boolean;
};

/** Why a connection could lose or corrupt an acknowledged write, in one sentence with the cure; null when it cannot. */
export function sqliteRisk(facts: SqliteFacts): string | null {
  if (isOlder(facts.engine, oldestEngine)) {
    return `SQLite ${facts.engine} can lose saved answers; Waymark needs ${oldestEngine} or newer. Run npm ci to install the version it was tested with.`;
  }
  if (facts.journal !== "wal") {
    return `The database file uses the "${facts.journal}" journal instead of WAL, so reading would block saving. Move it to a local disk: network drives cannot do WAL.`;
  }
  if (facts.synchronous < 2) {
    return "SQLite was asked to confirm answers before they are on disk (synchronous is below FULL), so a power cut could lose them. Remove whatever sets this pragma.";
  }
  if (!facts.foreignKeys) {
    return "SQLite does not check foreign keys on this connection, so deleted assessments could leave answers behind. Remove whatever switches this pragma off.";
  }
  return null;
}

/**
 * The oldest engine that may hold answers. Versions before 3.51.3 can lose a committed write when two connections
 * write and checkpoint at the same moment (the WAL-reset bug, sqlite.org/releaselog/3_51_3.html).
 */
const oldestEngine = "3.51.3";

function isOlder(version: string, floor: string): boolean {
  const [parts, limits] = [version, floor].map((text) => text.split(".").map(Number)) as [number[], number[]];
  for (const [index, limit] of limits.entries()) {
    const part = parts[index] ?? 0;
    if (part !== limit) return part < limit;
  }
  return false;
}
