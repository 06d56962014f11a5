import type { Generated } from "kysely";

export type AssessmentTable = {
  id: string;
  institution_id: string;
  instrument_id: string;
  instrument_version: string;
  language: string;
  state: "draft" | "submitted";
  token_hash: string;
  code_hash: string;
  created_at: string;
  updated_at: string;
  submitted_at: string | null;
  target: string | null;
  capacity: number | null;
  /** 1 for the invented workspace and its copies. */
  demonstration: Generated<number>;
  /** When a visitor got this private copy of the demonstration; null for everything else. */
  copied_at: string | null;
  /** Who set which weights and why, as JSON; null where nobody has. */
  own_weights: Generated<string | null>;
};
