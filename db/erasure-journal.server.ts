import { existsSync } from "node:fs";
import { open, readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { Database } from "./database.server.ts";
import { type Erasure, listErasures } from "./queries/erasures.server.ts";

/** The file is no journal of erasures; the message names it, says why and what to do. */
export class ErasureJournalError extends Error {
  override readonly name = "ErasureJournalError";
}

const erasureSchema = z.object({
  kind: z.enum(["person", "assessment", "institution"]),
  id: z.string().min(1),
  at: z.iso.datetime(),
});

/** An erasure as a line of the journal: JSON, ids and moments only. */
export function journalLine({ kind, id, at }: Erasure): string {
  return JSON.stringify({ kind, id, at });
}

/** Adds to the journal beside the data whatever was erased and is not in it yet. Nothing when a server keeps the data. */
export async function keepErasureJournal(database: Database): Promise<void> {
  if (database.journal === null) return;
  const known = new Set((await readErasureJournal(database.journal)).map(keyOf));
  const missing = (await listErasures(database.read)).filter((erasure) => !known.has(keyOf(erasure)));
  if (missing.length === 0) return;
  const file = await open(database.journal, "a", 0o600);
  try {
    await file.write(missing.map((erasure) => `${journalLine(erasure)}\n`).join(""));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The erasures of a journal; none when there is no such file beside the data. A last line that a crash cut short is passed over. */
export async function readErasureJournal(file: string): Promise<readonly Erasure[]> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines.flatMap((line, place) => {
    const read = erasureSchema.safeParse(jsonOrNull(line));
    if (read.success) return [read.data];
    if (line.trim() === "" || place === lines.length - 1) return [];
    throw new ErasureJournalError(
      `${file}:${place + 1}:1: This line is no erasure. Repair or remove it: {"kind":"person","id":"…","at":"…"}.`,
    );
  });
}

/** Writes the journal anew, all at once. */
export async function replaceErasureJournal(file: string, erasures: readonly Erasure[]): Promise<void> {
  const fresh = `${file}.new`;
  await writeFile(fresh, erasures.map((erasure) => `${journalLine(erasure)}\n`).join(""), { mode: 0o600, flush: true });
  await rename(fresh, file);
}

function keyOf({ kind, id }: Erasure): string {
  return `${kind} ${id}`;
}

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
