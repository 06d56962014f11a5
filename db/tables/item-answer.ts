/** One answer to a questionnaire in format 2. Cleared answers keep their row, so that revisions go on growing. */
export type ItemAnswerTable = {
  assessment_id: string;
  item_id: string;
  revision: number;
  /** JSON: what was answered, in the form of an answers file; null when nothing is chosen, or no longer. */
  answer: string | null;
  note: string | null;
  evidence_url: string | null;
  updated_at: string;
};
