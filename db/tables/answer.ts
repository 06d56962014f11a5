/** `cleared` keeps the row, so that revisions go on growing and a note survives without an answer. */
export type AnswerTable = {
  assessment_id: string;
  capability_id: string;
  revision: number;
  kind: "level" | "notApplicable" | "dontKnow" | "cleared";
  level: number | null;
  reason: string | null;
  note: string | null;
  evidence_url: string | null;
  updated_at: string;
};
