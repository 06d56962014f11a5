/** A role somebody has somewhere for some time. Without a grant nobody has any. */
export type AccessGrantTable = {
  id: string;
  person_id: string;
  role: string;
  /** `platform`, the whole installation, has no `scope_id`. */
  scope_kind: string;
  scope_id: string | null;
  starts_at: string;
  ends_at: string | null;
  granted_by: string | null;
  revoked_at: string | null;
  /** What an engagement is for, in the words of whoever gave it. */
  purpose: string | null;
};
