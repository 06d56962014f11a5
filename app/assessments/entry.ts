import type { Answer } from "#app/questions/answer.ts";

/** What an assessment says about one capability. `answer` is null when nothing is chosen, or no longer. */
export type Entry<One = Answer> = {
  readonly answer: One | null;
  readonly note: string | null;
  readonly evidenceUrl: string | null;
};

/** An entry as it is stored. `revision` grows by one with every change; 0 means it was never written. */
export type SavedEntry<One = Answer> = Entry<One> & { readonly revision: number; readonly updatedAt: string };

/** Stored entries by capability id. */
export type SavedEntries<One = Answer> = Readonly<Record<string, SavedEntry<One>>>;

export const emptyEntry: Entry = { answer: null, note: null, evidenceUrl: null };

/** True when two entries say the same. */
export function isSameEntry<One>(one: Entry<One>, other: Entry<One>): boolean {
  return (
    JSON.stringify(one.answer) === JSON.stringify(other.answer) &&
    one.note === other.note &&
    one.evidenceUrl === other.evidenceUrl
  );
}

/** The answers to score: entries that hold a note but no answer are left out. */
export function answersOf<One>(entries: SavedEntries<One>): Readonly<Record<string, One>> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, entry]) => (entry.answer === null ? [] : [[id, entry.answer]])),
  );
}
