/** A policy body's call to many institutions for one instrument. */
export type ProgrammeTable = {
  id: string;
  name: string;
  description: string;
  instrument_id: string;
  instrument_version: string;
  /** A day as `2026-12-31`. */
  deadline: string | null;
  created_at: string;
  closed_at: string | null;
};

export type ProgrammeMembershipTable = {
  programme_id: string;
  institution_id: string;
  joined_at: string;
  left_at: string | null;
};
