import { createReadStream } from "node:fs";
import { newId } from "#app/platform/ids.server.ts";
import { type ArrayFault, type ArrayItem, splitJsonArray } from "#app/platform/split-json-array.ts";
import { type Database, transaction } from "#db/database.server.ts";
import {
  deletePartOfList,
  findIdleLists,
  insertKnown,
  insertList,
  makeCurrent,
} from "#db/queries/known-institutions.server.ts";
import type { KnownInstitution } from "./known-institution.ts";
import { readRorRecord } from "./ror-record.ts";

export type RorImport = {
  readonly path: string;
  /** The registry's release, such as v1.54-2024-10-21. */
  readonly release: string;
  /** False keeps organisations of the kind "education" only. */
  readonly everyKind: boolean;
};

export type ImportCounts = { readonly read: number; readonly kept: number };

export type RorImported =
  | { readonly ok: true; readonly counts: ImportCounts }
  | { readonly ok: false; readonly problems: readonly ArrayFault[] };

/**
 * Reads a data dump of the registry into a list of its own and puts that in the place of the list before, once the
 * whole file was found sound. Memory holds one batch of records and the ids of those kept, however long the file.
 */
export async function importRor(
  database: Database,
  dump: RorImport,
  now: Date,
  tell: (counts: ImportCounts) => void,
): Promise<RorImported> {
  await clearIdleLists(database);
  const listId = newId();
  await insertList(database.write, { id: listId, release: dump.release }, now);
  const read = await readInto(database, listId, dump, tell).catch(async (error: unknown) => {
    await clearIdleLists(database);
    throw error;
  });
  if (read.ok) await transaction(database, (open) => makeCurrent(open, listId));
  await clearIdleLists(database);
  return read;
}

async function readInto(
  database: Database,
  listId: string,
  { path, everyKind }: RorImport,
  tell: (counts: ImportCounts) => void,
): Promise<RorImported> {
  const splitter = splitJsonArray(longestRecord);
  const problems: ArrayFault[] = [];
  const seen = new Map<string, number>();
  let batch: KnownInstitution[] = [];
  let read = 0;

  const keep = async (atLeast: number) => {
    if (batch.length < atLeast) return;
    const full = batch;
    batch = [];
    await insertKnown(database.write, listId, full);
  };

  for await (const text of textOf(path)) {
    const { items, fault } = splitter.push(text);
    for (const item of items) {
      read++;
      const checked = check(item, seen);
      if (typeof checked === "string") problems.push({ ...placeOf(item), message: checked });
      else if (checked !== null && (everyKind || checked.education)) {
        seen.set(checked.institution.ror, item.number);
        batch.push(checked.institution);
        await keep(batchSize);
      }
      if (read % tellEvery === 0) tell({ read, kept: seen.size });
    }
    if (fault !== null) problems.push(fault);
    if (fault !== null || problems.length >= mostProblems) return { ok: false, problems };
  }
  const unfinished = splitter.end();
  if (unfinished !== null) problems.push(unfinished);
  if (problems.length === 0 && seen.size === 0) {
    problems.push({ line: 1, column: 1, message: "No active organisation of the wanted kind is in this file." });
  }
  if (problems.length > 0) return { ok: false, problems };
  await keep(1);
  return { ok: true, counts: { read, kept: seen.size } };
}

const batchSize = 500;
const tellEvery = 10_000;
const mostProblems = 20;
const longestRecord = 4_000_000;
const rowsDeletedAtOnce = 2000;

/** What a record adds to the list, null when it is not listed any more, or a sentence about what is wrong with it. */
function check(
  item: ArrayItem,
  seen: ReadonlyMap<string, number>,
): { readonly institution: KnownInstitution; readonly education: boolean } | string | null {
  const parsed = parse(item.text);
  if (parsed === null) return `Record ${item.number} is not valid JSON.`;
  const read = readRorRecord(parsed.value);
  if (!read.ok) return `Record ${item.number}: ${read.message}`;
  const { institution, active, kinds } = read.record;
  const before = seen.get(institution.ror);
  if (before !== undefined) return `Record ${item.number} repeats the id ${institution.ror} of record ${before}.`;
  return active ? { institution, education: kinds.includes("education") } : null;
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function placeOf({ line, column }: ArrayItem): { readonly line: number; readonly column: number } {
  return { line, column };
}

async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 })) {
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  yield decoder.decode();
}

/** Deletes in small steps, because on SQLite every save waits for a step to end. */
async function clearIdleLists(database: Database): Promise<void> {
  for (const listId of await findIdleLists(database.write)) {
    while (!(await deletePartOfList(database.write, listId, rowsDeletedAtOnce)));
  }
}
