import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, copyFile, link, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { DatabaseInUseError, DatabaseUnavailableError, type Stage } from "./dialect.ts";
import { isSqliteBusy, sqliteCode } from "./sqlite-faults.ts";

/**
 * A new file beside `path` that can take its place. Until `promote` nothing of the old one changes; afterwards the old
 * one stands beside it as `path.before-20261121T104500Z`, in one piece. A rename puts the new file in place, so whoever
 * opens `path` finds the old database or the new one, never half of one.
 */
export async function stageSqlite(path: string): Promise<Stage> {
  const staged = `${path}.prepared-${randomBytes(4).toString("hex")}`;
  return {
    url: `file:${staged}`,
    promote: async (at) => {
      // What still lay in a journal of its own would be left behind by the rename.
      if (!foldJournal(staged)) throw new Error("The prepared database cannot be read.");
      await belongLike(staged, existsSync(path) ? path : dirname(path));
      await syncToDisk(staged);
      const kept = existsSync(path) ? await keepAside(path, at) : null;
      await rename(staged, path);
      await syncToDisk(dirname(path));
      return kept;
    },
    discard: async () => {
      for (const part of ["", ...companions]) await rm(`${staged}${part}`, { force: true });
    },
  };
}

const companions = ["-wal", "-shm", "-journal"];

/** The stored file keeps a second name, so that there is no moment in which no database stands at `path`. */
async function keepAside(path: string, at: Date): Promise<string> {
  const aside = `${path}.before-${stampOf(at)}`;
  foldJournal(path);
  await link(path, aside).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw error;
    // Some file systems know no second names.
    await copyFile(path, aside);
    await syncToDisk(aside);
  });
  // A journal that could not be folded in belongs to the old file; beside a new one it would damage that.
  for (const part of companions) {
    if (existsSync(`${path}${part}`)) await rename(`${path}${part}`, `${aside}${part}`);
  }
  return aside;
}

/**
 * Makes the file one piece. SQLite allows this only to a connection that is alone, so it also shows that nobody else
 * uses the database. False when the file is too damaged to be opened.
 */
function foldJournal(path: string): boolean {
  let connection: Sqlite.Database | null = null;
  try {
    connection = new Sqlite(path, { timeout: 500 });
    connection.prepare("select count(*) from sqlite_master").get();
    return connection.pragma("journal_mode = delete", { simple: true }) === "delete";
  } catch (error) {
    if (isSqliteBusy(error)) {
      throw new DatabaseInUseError(`Waymark is still running on ${path}. Stop it, then run this again.`);
    }
    if (/^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(sqliteCode(error))) return false;
    throw new DatabaseUnavailableError(`${path} cannot be set aside. Let this user write to it and to its folder.`, {
      cause: error,
    });
  } finally {
    connection?.close();
  }
}

/** Whoever runs the command, the server must be able to write what it finds. */
async function belongLike(path: string, model: string): Promise<void> {
  const { uid, gid, mode } = await stat(model);
  await chown(path, uid, gid).catch(() => undefined);
  await chmod(path, mode & 0o666);
}

async function syncToDisk(path: string): Promise<void> {
  // Windows cannot open a folder to flush it.
  const handle = await open(path, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** A moment as it may stand in a file name: `20261121T104500Z`. */
function stampOf(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, "");
}
