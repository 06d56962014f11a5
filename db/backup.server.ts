import { createHash, randomBytes } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { constants, copyFile, link, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Transaction } from "kysely";
import { type BackupHeader, format, kind, product, toJson } from "./backup-format.ts";
import { type Database, DatabaseUnavailableError } from "./database.server.ts";
import { countRows, type ListedTable, listTables } from "./list-tables.server.ts";
import { executedMigrations } from "./migrate.server.ts";
import { readBackup } from "./read-backup.server.ts";
import type { Tables } from "./tables/index.ts";

/** The backup could not be made; the message says why and what to do. No file was left behind. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}

export type BackupFacts = { readonly tables: number; readonly rows: number; readonly sha256: string };

/**
 * Writes everything of a database, as it stands at one moment, to a new file, reads the file again to the end, and only
 * then gives it its name. An existing file is never touched.
 */
export async function writeBackup(
  database: Database,
  file: string,
  about: { readonly version: string; readonly at: Date },
): Promise<BackupFacts> {
  if (existsSync(file))
    throw new BackupError(`${file} exists already. Choose another name: a backup overwrites nothing.`);
  const damage = await database.dialect.findDamage(database.read, "thorough");
  if (damage.length > 0) {
    throw new BackupError(
      `The database is damaged (${damage[0]}), so a copy of it would be too. Restore an older backup.`,
    );
  }
  const unfinished = `${file}.unfinished-${randomBytes(4).toString("hex")}`;
  try {
    await pipeline(
      Readable.from(linesOf(database, about)),
      createGzip({ level: 6 }),
      createWriteStream(unfinished, { mode: 0o600, flags: "wx", flush: true }),
    );
    const facts = await verify(unfinished);
    await publish(unfinished, file);
    return facts;
  } catch (error) {
    throw inPlainWords(error, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function* linesOf(database: Database, about: { version: string; at: Date }): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  const tables = await listTables(database);
  const migrations = await executedMigrations(database);
  const snapshot = await database.read.startTransaction().setIsolationLevel("repeatable read").execute();
  try {
    yield line(await headerOf(database, snapshot, tables, migrations, about));
    for (const [at, { name, columns }] of tables.entries()) {
      for await (const rows of database.dialect.readRows(snapshot, name)) {
        yield rows.map((row) => line([at, ...columns.map((column) => toJson(row[column]))])).join("");
      }
    }
  } finally {
    await snapshot.rollback().execute();
  }
  yield `${JSON.stringify({ end: true, sha256: hash.digest("hex") })}\n`;
}

async function headerOf(
  database: Database,
  snapshot: Transaction<Tables>,
  tables: readonly ListedTable[],
  migrations: readonly string[],
  { version, at }: { version: string; at: Date },
): Promise<BackupHeader> {
  const counted: BackupHeader["tables"] = [];
  for (const { name, columns } of tables) {
    counted.push({ name, columns: [...columns], rows: await countRows(snapshot, name) });
  }
  return {
    ...{ product, kind, format, version },
    createdAt: at.toISOString(),
    engine: database.dialect.language,
    migrations: [...migrations].sort(),
    tables: counted,
  };
}

/** Reads the file as a restore would: checksum, row counts, every line. */
async function verify(file: string): Promise<BackupFacts> {
  const backup = await readBackup(file);
  let rows = 0;
  for await (const portion of backup.portions()) rows += portion.rows.length;
  return { tables: backup.header.tables.length, rows, sha256: await checksumOf(file) };
}

/** Checksum of the file itself, as `sha256sum` prints it. */
async function checksumOf(file: string): Promise<string> {
  const handle = await open(file, "r");
  const hash = createHash("sha256");
  for await (const chunk of handle.createReadStream()) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** A second name fails when the first is taken, which a rename would not. */
async function publish(unfinished: string, file: string): Promise<void> {
  await link(unfinished, file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw error;
    await copyFile(unfinished, file, constants.COPYFILE_EXCL);
  });
  const folder = await open(dirname(file), "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function inPlainWords(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EEXIST")
    return new BackupError(`${file} exists already. Choose another name: a backup overwrites nothing.`);
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new BackupError(
      `There is no room for ${file}. Free some space or choose another disk; nothing was left behind.`,
    );
  }
  if (["ENOENT", "EACCES", "EPERM", "EROFS", "ENOTDIR"].includes(code)) {
    return new BackupError(`${file} cannot be written. Choose a folder that exists and that this user may write to.`);
  }
  if (error instanceof BackupError || error instanceof DatabaseUnavailableError) return error;
  return new BackupError(`The backup could not be made: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}
