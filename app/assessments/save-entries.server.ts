import { type Database, transaction } from "#db/database.server.ts";
import { compareAndSetEntry, findEntry } from "#db/queries/answers.server.ts";
import { findAssessment, touchDraft } from "#db/queries/assessments.server.ts";
import { MissingAssessmentError } from "./assessment.ts";
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
  | { readonly ok: false; readonly reason: "submitted" };

/** Saves in one transaction whatever is not stale. When nothing is saved, nothing is touched. */
export async function saveEntries(
  database: Database,
  assessmentId: string,
  changes: readonly AnswerChange[],
  now: Date,
): Promise<SavedChanges> {
  const saved: EntrySaved[] = [];
  const stale: EntryStale[] = [];
  try {
    await transaction(database, async (work) => {
      // First, so that saves and a submission of the same assessment queue up here instead of crossing.
      if (!(await touchDraft(work, assessmentId, now))) throw new NoDraft();
      let written = 0;
      for (const { capabilityId, baseRevision, entry } of changes) {
        if (await compareAndSetEntry(work, assessmentId, capabilityId, baseRevision, entry, now)) {
          saved.push({ capabilityId, revision: baseRevision + 1, savedAt: now.toISOString() });
          written++;
          continue;
        }
        const theirs = await findEntry(work, assessmentId, capabilityId);
        if (theirs !== null && isSameEntry(theirs, entry)) saved.push(alreadySaved(capabilityId, theirs));
        else
          stale.push({ capabilityId, yours: entry, theirs: theirs ?? { ...emptyEntry, revision: 0, updatedAt: null } });
      }
      if (written === 0) throw new NothingWritten();
    });
  } catch (error) {
    if (error instanceof NoDraft) return refusal(database, assessmentId);
    if (!(error instanceof NothingWritten)) throw error;
  }
  return { ok: true, saved, stale };
}

/** A save whose confirmation was lost on the way is sent again: the second one finds its own words and is content. */
function alreadySaved(capabilityId: string, theirs: SavedEntry): EntrySaved {
  return { capabilityId, revision: theirs.revision, savedAt: theirs.updatedAt };
}

async function refusal(database: Database, assessmentId: string): Promise<SavedChanges> {
  if ((await findAssessment(database.write, assessmentId)) === null) throw new MissingAssessmentError();
  return { ok: false, reason: "submitted" };
}

/** Thrown to roll back, never to the caller. */
class NoDraft extends Error {}
class NothingWritten extends Error {}
