import type { Answer } from "#app/questions/answer.ts";
import { type Database, sharedTransaction, type Work } from "#db/database.server.ts";
import { type Entry, emptyEntry, isSameEntry, type SavedEntry } from "./entry.ts";

/** One changed entry, and the revision the respondent saw when changing it. */
export type AnswerChange<One = Answer> = {
  readonly capabilityId: string;
  readonly baseRevision: number;
  readonly entry: Entry<One>;
};

export type EntrySaved = { readonly capabilityId: string; readonly revision: number; readonly savedAt: string };

/** Somebody else changed the entry since. `theirs` has revision 0 and no time when it was never written. */
export type EntryStale<One = Answer> = {
  readonly capabilityId: string;
  readonly yours: Entry<One>;
  readonly theirs: Entry<One> & { readonly revision: number; readonly updatedAt: string | null };
};

export type SavedChanges<One = Answer> =
  | { readonly ok: true; readonly saved: readonly EntrySaved[]; readonly stale: readonly EntryStale<One>[] }
  | { readonly ok: false; readonly reason: "closed" };

/** Where entries are kept: the record of an assessment, or what one person answered in a round. */
export type Sheet<One = Answer> = {
  /**
   * Whether entries are taken now. Asked first, and holding on until the transaction ends, so that saves and whatever
   * closes the sheet queue up here instead of crossing.
   */
  readonly open: (work: Work, now: Date) => Promise<boolean>;
  readonly find: (work: Work, capabilityId: string) => Promise<SavedEntry<One> | null>;
  /** Writes the entry if its revision is still `baseRevision`; false when it is not. */
  readonly write: (work: Work, change: AnswerChange<One>, now: Date) => Promise<boolean>;
};

/** Saves in one transaction whatever is not stale. When nothing is saved, nothing is touched. */
export async function saveEntries<One = Answer>(
  database: Database,
  sheet: Sheet<One>,
  changes: readonly AnswerChange<One>[],
  now: Date,
): Promise<SavedChanges<One>> {
  const saved: EntrySaved[] = [];
  const stale: EntryStale<One>[] = [];
  try {
    await sharedTransaction(database, async (work) => {
      if (!(await sheet.open(work, now))) throw new Closed();
      let written = 0;
      for (const change of changes) {
        const { capabilityId, baseRevision, entry } = change;
        if (await sheet.write(work, change, now)) {
          saved.push({ capabilityId, revision: baseRevision + 1, savedAt: now.toISOString() });
          written++;
          continue;
        }
        const theirs = await sheet.find(work, capabilityId);
        if (theirs !== null && isSameEntry(theirs, entry)) saved.push(alreadySaved(capabilityId, theirs));
        else
          stale.push({
            capabilityId,
            yours: entry,
            theirs: theirs ?? { ...emptyEntry, answer: null, revision: 0, updatedAt: null },
          });
      }
      if (written === 0) throw new NothingWritten();
    });
  } catch (error) {
    if (error instanceof Closed) return { ok: false, reason: "closed" };
    if (!(error instanceof NothingWritten)) throw error;
  }
  return { ok: true, saved, stale };
}

/** A save whose confirmation was lost on the way is sent again: the second one finds its own words and is content. */
function alreadySaved(capabilityId: string, theirs: SavedEntry<unknown>): EntrySaved {
  return { capabilityId, revision: theirs.revision, savedAt: theirs.updatedAt };
}

/** Thrown to roll back, never to the caller. */
class Closed extends Error {}
class NothingWritten extends Error {}
