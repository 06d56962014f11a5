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

/** A one-time call to one institution to join a programme. The database holds hashes of its token and code only. */
export type ProgrammeCallTable = {
  id: string;
  programme_id: string;
  token_hash: string;
  code_hash: string;
  /** Whom it is for, in the words of whoever made it. */
  label: string;
  created_by: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  /** Which institution joined by it. */
  institution_id: string | null;
  revoked_at: string | null;
};

export type ProgrammeMembershipTable = {
  programme_id: string;
  institution_id: string;
  joined_at: string;
  left_at: string | null;
};
