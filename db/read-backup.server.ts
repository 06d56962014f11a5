import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import {
  type BackupHeader,
  format,
  fromJson,
  headerSchema,
  kind,
  product,
  rowSchema,
  trailerSchema,
} from "./backup-format.ts";

/** The file is no backup that can be trusted; the message names it, says why and what to do. */
export class BackupFileError extends Error {
  override readonly name = "BackupFileError";
}

export type Portion = { readonly table: string; readonly rows: readonly Readonly<Record<string, unknown>>[] };

export type Backup = {
  readonly header: BackupHeader;
  /** All rows in the order of the tables, a few hundred at a time. Throws at the end when the file is not whole. */
  readonly portions: () => AsyncGenerator<Portion>;
};

/** Opens a backup and checks what can be checked from its beginning. */
export async function readBackup(file: string): Promise<Backup> {
  await refuseWhatIsNoBackup(file);
  const lines = linesOf(file);
  try {
    const first = await lines.next();
    return { header: headerFrom(first.done === true ? "" : first.value, file), portions: () => portionsOf(file) };
  } finally {
    await lines.return(undefined);
  }
}

async function refuseWhatIsNoBackup(file: string): Promise<void> {
  const start = Buffer.alloc(16);
  const handle = await open(file, "r").catch(() => {
    throw new BackupFileError(`${file} cannot be read. Check the name and the rights.`);
  });
  const { bytesRead } = await handle.read(start, 0, 16, 0).catch(() => ({ bytesRead: -1 }));
  await handle.close();
  if (bytesRead === 0) throw new BackupFileError(`${file} is empty. Take another backup.`);
  if (start.toString("latin1").startsWith("SQLite format 3")) {
    throw new BackupFileError(
      `${file} is a database file, not a backup. To use it, stop Waymark and set DATABASE_URL=file: to its path.`,
    );
  }
  if (bytesRead < 2 || start[0] !== 0x1f || start[1] !== 0x8b) throw noBackup(file);
}

const rowsPerPortion = 100;

async function* portionsOf(file: string): AsyncGenerator<Portion> {
  const hash = createHash("sha256");
  let header: BackupHeader | null = null;
  let trailer: string | null = null;
  let portion: { readonly table: string; readonly rows: Record<string, unknown>[] } = { table: "", rows: [] };
  const seen: number[] = [];
  for await (const line of linesOf(file)) {
    if (trailer !== null) throw damaged(file);
    if (header !== null && line.startsWith("{")) {
      trailer = line;
      continue;
    }
    hash.update(`${line}\n`);
    if (header === null) {
      header = headerFrom(line, file);
      continue;
    }
    const { at, table, row } = rowFrom(line, header, file);
    seen[at] = (seen[at] ?? 0) + 1;
    if (table !== portion.table || portion.rows.length >= rowsPerPortion) {
      if (portion.rows.length > 0) yield portion;
      portion = { table, rows: [] };
    }
    portion.rows.push(row);
  }
  if (header === null || trailer === null) throw truncated(file);
  if (parse(trailerSchema, trailer, file).sha256 !== hash.digest("hex")) throw damaged(file);
  if (header.tables.some(({ rows }, at) => rows !== (seen[at] ?? 0))) throw damaged(file);
  if (portion.rows.length > 0) yield portion;
}

function rowFrom(line: string, { tables }: BackupHeader, file: string) {
  const [at, ...values] = parse(rowSchema, line, file);
  const table = tables[at];
  if (table === undefined || table.columns.length !== values.length) throw damaged(file);
  const row = Object.fromEntries(table.columns.map((column, place) => [column, fromJson(values[place])]));
  return { at, table: table.name, row };
}

/** Lines of the unpacked file. What stops the unpacking is told as what it means. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const packed = createReadStream(file);
  const unpacked = packed.pipe(createGunzip());
  packed.once("error", (error) => unpacked.destroy(error));
  let rest: Buffer[] = [];
  try {
    for await (const chunk of unpacked) {
      // Split at line feeds only: inside a text, other signs that end a line somewhere are letters like any other.
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString("utf8");
        rest = [];
        from = end + 1;
      }
      rest.push(chunk.subarray(from));
    }
  } catch (error) {
    if (error instanceof BackupFileError) throw error;
    throw error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR" ? truncated(file) : damaged(file);
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
  if (rest.some((part) => part.length > 0)) throw truncated(file);
}

function headerFrom(line: string, file: string): BackupHeader {
  const read = headerSchema.safeParse(jsonOrNull(line));
  const named = jsonOrNull(line) as { product?: unknown; kind?: unknown; format?: unknown } | null;
  if (typeof named?.product === "string" && named.product !== product) {
    throw new BackupFileError(`${file} is a backup of "${named.product}", not of Waymark.`);
  }
  if (named?.product !== product || named.kind !== kind) throw noBackup(file);
  if (typeof named.format === "number" && named.format > format) throw newer(file, "");
  if (!read.success) throw damaged(file);
  return read.data;
}

function parse<Result>(schema: { parse: (value: unknown) => Result }, line: string, file: string): Result {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    throw damaged(file);
  }
}

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function noBackup(file: string): BackupFileError {
  return new BackupFileError(`${file} is not a backup made by waymark backup.`);
}

function damaged(file: string): BackupFileError {
  return new BackupFileError(`${file} is damaged: its content does not match its checksum. Take another backup.`);
}

function truncated(file: string): BackupFileError {
  return new BackupFileError(
    `${file} ends too early, as after an interrupted copy. Copy it again or take another backup.`,
  );
}

/** A backup this version cannot read, because a newer one made it. */
export function newer(file: string, version: string): BackupFileError {
  const maker = version === "" ? "a newer version of Waymark" : `Waymark ${version}, which is newer`;
  return new BackupFileError(`${file} was made by ${maker}. Restore it with that version.`);
}
