import { type Database, sharedTransaction, type Work } from "#db/database.server.ts";
import { type Entry, emptyEntry, isSameEntry, type SavedEntry } from "./entry.ts";

/** One changed entry, and the revision the respondent saw when changing it. */
export type AnswerChange = { readonly capabilityId: string; readonly baseRevision: number; readonly entry: Entry };

export type EntrySaved = { readonly capabilityId: string; readonly revision: number; readonly savedAt: string };

/** Somebody else changed the entry since. `theirs` has revision 0 and no time when it was never written. */
export type EntryStale = {
  readonly capabilityId: string;
  readonly yours: Entry;
  readonly theirs: Entry & { readonly revision: number; readonly updatedAt: string | null };
};

export type SavedChanges =
  | { readonly ok: true; readonly saved: readonly EntrySaved[]; readonly stale: readonly EntryStale[] }
  | { readonly ok: false; readonly reason: "closed" };

/** Where entries are kept: the record of an assessment, or what one person answered in a round. */
export type Sheet = {
  /**
   * Whether entries are taken now. Asked first, and holding on until the transaction ends, so that saves and whatever
   * closes the sheet queue up here instead of crossing.
   */
  readonly open: (work: Work, now: Date) => Promise<boolean>;
  readonly find: (work: Work, capabilityId: string) => Promise<SavedEntry | null>;
  /** Writes the entry if its revision is still `baseRevision`; false when it is not. */
  readonly write: (work: Work, change: AnswerChange, now: Date) => Promise<boolean>;
};

/** Saves in one transaction whatever is not stale. When nothing is saved, nothing is touched. */
export async function saveEntries(
  database: Database,
  sheet: Sheet,
  changes: readonly AnswerChange[],
  now: Date,
): Promise<SavedChanges> {
  const saved: EntrySaved[] = [];
  const stale: EntryStale[] = [];
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
          stale.push({ capabilityId, yours: entry, theirs: theirs ?? { ...emptyEntry, revision: 0, updatedAt: null } });
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
function alreadySaved(capabilityId: string, theirs: SavedEntry): EntrySaved {
  return { capabilityId, revision: theirs.revision, savedAt: theirs.updatedAt };
}

/** Thrown to roll back, never to the caller. */
class Closed extends Error {}
class NothingWritten extends Error {}
