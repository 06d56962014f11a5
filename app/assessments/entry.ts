import type { Answer, Answers } from "#app/questions/answer.ts";

/** What an assessment says about one capability. `answer` is null when nothing is chosen, or no longer. */
export type Entry = {
  readonly answer: Answer | null;
  readonly note: string | null;
  readonly evidenceUrl: string | null;
};

/** An entry as it is stored. `revision` grows by one with every change; 0 means it was never written. */
export type SavedEntry = Entry & { readonly revision: number; readonly updatedAt: string };

/** Stored entries by capability id. */
export type SavedEntries = Readonly<Record<string, SavedEntry>>;

export const emptyEntry: Entry = { answer: null, note: null, evidenceUrl: null };

/** True when two entries say the same. */
export function isSameEntry(one: Entry, other: Entry): boolean {
  return isSameAnswer(one.answer, other.answer) && one.note === other.note && one.evidenceUrl === other.evidenceUrl;
}

/** The answers to score: entries that hold a note but no answer are left out. */
export function answersOf(entries: SavedEntries): Answers {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, entry]) => (entry.answer === null ? [] : [[id, entry.answer]])),
  );
}

function isSameAnswer(one: Answer | null, other: Answer | null): boolean {
  if (one === null || other === null) return one === other;
  if ("level" in one) return "level" in other && one.level === other.level;
  if ("notApplicable" in one) return "notApplicable" in other && one.notApplicable === other.notApplicable;
  return "dontKnow" in other;
}
