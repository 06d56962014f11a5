import type { AnswerTable } from "./answer.ts";

/** One time-boxed run of an instrument in one institution. Its record is the assessment of the same id. */
export type RoundTable = {
  assessment_id: string;
  institution_id: string;
  programme_id: string | null;
  name: string;
  state: "draft" | "open" | "consensus" | "locked" | "archived";
  /** Grows with every change of the round, so that two leads cannot undo each other unseen. */
  revision: number;
  /** A day as `2026-12-31`. */
  deadline: string | null;
  previous_id: string | null;
  /** 1 where people see what they answered in the round before. */
  shows_previous: number;
  /** Dimension ids by role as a JSON object, for roles that answer whole sections; null where none does. */
  role_sections: string | null;
  created_at: string;
  opened_at: string | null;
  consensus_at: string | null;
  locked_at: string | null;
  archived_at: string | null;
};

/** One person's part in a round: as which role they speak, for which sections, and how far they are. */
export type ContributionTable = {
  assessment_id: string;
  person_id: string;
  role_group: string;
  /** Dimension ids as a JSON list; null for all questions addressed to the role. */
  sections: string | null;
  state: "open" | "submitted" | "returned" | "accepted" | "withdrawn";
  /** What the reviewer said when returning or accepting. */
  comment: string | null;
  /** Who said it. */
  reviewed_by: string | null;
  joined_at: string;
  updated_at: string;
  submitted_at: string | null;
};

/** What a reviewer decided about one section of the record, and whether it was handed in again since. */
export type SectionReviewTable = {
  assessment_id: string;
  dimension_id: string;
  state: "returned" | "accepted" | "handedIn";
  comment: string | null;
  /** The sum of the revisions of the section's answers then: a greater one means that something changed since. */
  record_revision: number;
  reviewed_by: string | null;
  decided_at: string;
};

/** What one person answered in a round. Never mixed with the record. */
export type PerceptionTable = AnswerTable & { person_id: string };

/** Whether a round may be seen by an audience outside the institution. No row means no. */
export type ConsentTable = {
  assessment_id: string;
  audience: "benchmark" | "programme";
  granted: number;
  decided_by: string | null;
  decided_at: string;
};
