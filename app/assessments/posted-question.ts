import { fingerprint, type PostedQuestion } from "#app/questions/question-fields.ts";
import { type CheckedEntry, checkEntry, type EntryRules } from "./check-entry.ts";
import { type Entry, emptyEntry } from "./entry.ts";

/** The entry that one question's posted fields describe, or what is wrong with them. */
export function postedEntry(posted: PostedQuestion, rules: EntryRules): CheckedEntry {
  return checkEntry(
    { answer: posted.choice, reason: posted.reason, note: posted.note, evidenceUrl: posted.evidenceUrl },
    rules,
  );
}

/** What the form held when it was made; a missing or mangled memory reads as an empty question. */
export function shownEntry(posted: PostedQuestion, rules: EntryRules): Entry {
  const [answer, reason, note, evidenceUrl] = readFingerprint(posted.was);
  const read = checkEntry({ answer, reason, note, evidenceUrl }, rules);
  return read.ok ? read.entry : emptyEntry;
}

/** The revision the form was made from, or null when the field was tampered with. */
export function postedRevision(posted: PostedQuestion): number | null {
  return /^\d{1,9}$/.test(posted.revision) ? Number(posted.revision) : null;
}

/** The form fields that show an entry. */
export function fieldsOf(entry: Entry): Pick<PostedQuestion, "choice" | "reason" | "note" | "evidenceUrl"> {
  const { answer } = entry;
  const choice =
    answer === null
      ? ""
      : "level" in answer
        ? String(answer.level)
        : "dontKnow" in answer
          ? "dontKnow"
          : "notApplicable";
  return {
    choice,
    reason: answer !== null && "notApplicable" in answer ? answer.notApplicable : "",
    note: entry.note ?? "",
    evidenceUrl: entry.evidenceUrl ?? "",
  };
}

/** The memory a form carries of what it showed. */
export function memoryOf(entry: Entry): string {
  return fingerprint(fieldsOf(entry));
}

function readFingerprint(text: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(text === "" ? "[]" : text);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
