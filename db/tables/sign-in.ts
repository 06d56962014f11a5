/** A one-time link of the operator or an administrator: with a person it signs that person in, without one it makes the first administrator. */
export type SetupLinkTable = {
  token_hash: string;
  code_hash: string;
  person_id: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  /** Not the operator's: it opens nothing once the account leads to answers. */
  by_administrator: 0 | 1;
};

/** How a name, a device or an address has been guessing. The subject is hashed: this is no list of who came from where. */
export type SignInAttemptTable = {
  subject_hash: string;
  failures: number;
  open_at: string;
};
