import type { Entry, SavedEntry } from "#app/assessments/entry.ts";
import type { Answer } from "#app/questions/answer.ts";
import type { AnswerTable } from "../tables/answer.ts";

type EntryColumns = Pick<AnswerTable, "kind" | "level" | "reason" | "note" | "evidence_url">;

/** An entry as the columns that hold it, in the record and in perceptions alike. */
export function columnsOf({ answer, note, evidenceUrl }: Entry): EntryColumns {
  const rest = { level: null, reason: null, note, evidence_url: evidenceUrl };
  if (answer === null) return { ...rest, kind: "cleared" };
  if ("level" in answer) return { ...rest, kind: "level", level: answer.level };
  if ("notApplicable" in answer) return { ...rest, kind: "notApplicable", reason: answer.notApplicable };
  return { ...rest, kind: "dontKnow" };
}

export function entryOf(row: EntryColumns & Pick<AnswerTable, "revision" | "updated_at">): SavedEntry {
  return {
    answer: answerOf(row),
    note: row.note,
    evidenceUrl: row.evidence_url,
    revision: row.revision,
    updatedAt: row.updated_at,
  };
}

export function answerOf(row: {
  readonly kind: string;
  readonly level: number | null;
  readonly reason: string | null;
}): Answer | null {
  if (row.kind === "level" && row.level !== null) return { level: row.level };
  if (row.kind === "notApplicable" && row.reason !== null) return { notApplicable: row.reason };
  return row.kind === "dontKnow" ? { dontKnow: true } : null;
}
