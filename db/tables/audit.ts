/** What was done, by whom and to what, chained per institution. Rows are only ever added. */
export type AuditEntryTable = {
  institution_id: string;
  number: number;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  act: string;
  subject_kind: string;
  subject_id: string;
  /** Salted digest of the detail, which may be erased without breaking the chain. */
  detail_digest: string | null;
  previous_hash: string;
  hash: string;
};

/** The words of an entry, such as names: kept apart so that they can be erased. */
export type AuditDetailTable = {
  institution_id: string;
  number: number;
  /** Whose words they are or whom they name; erased with that person. */
  person_id: string | null;
  salt: string;
  detail: string;
};

/** What was erased, so that it is erased again after an older backup was restored. */
export type ErasureTable = {
  kind: "person" | "assessment" | "institution";
  subject_id: string;
  at: string;
  /** When the engine's own files were rewritten since, so that nothing is left in them; null until then. */
  purged_at: string | null;
};
