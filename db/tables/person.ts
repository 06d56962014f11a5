/** Somebody with an account. Erasing empties the row and keeps its id, so that what refers to it stays whole. */
export type PersonTable = {
  id: string;
  name: string;
  /** The name somebody signs in with, normalised; nothing is ever sent to it. */
  email: string | null;
  /** Argon2id in the usual text form, with its own salt and cost. */
  password_hash: string | null;
  language: string;
  created_at: string;
  erased_at: string | null;
};

/** The id itself is only in the cookie, which may hold assessments by link as well: see `session`. */
export type PersonSessionTable = {
  id_hash: string;
  person_id: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
  /** A browser and a system in a few words, to recognise it by. */
  agent: string;
  /** Opened by an administrator's link, and nobody has chosen a password in it since. */
  by_administrator: 0 | 1;
};

/** A browser this person has signed in with before. Strangers' guesses never slow it down. */
export type KnownDeviceTable = {
  id_hash: string;
  person_id: string;
  expires_at: string;
};

export type RecoveryCodeTable = {
  code_hash: string;
  person_id: string;
  used_at: string | null;
};

/** Assessments a person opens without a link. */
export type PersonAssessmentTable = {
  person_id: string;
  assessment_id: string;
  since: string;
};
