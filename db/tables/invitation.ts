/** A one-time way into a role. The database holds hashes of its token and code only. */
export type InvitationTable = {
  id: string;
  token_hash: string;
  code_hash: string;
  institution_id: string | null;
  programme_id: string | null;
  assessment_id: string | null;
  role: string;
  role_group: string | null;
  /** Dimension ids as a JSON list; null for all questions addressed to the role. */
  sections: string | null;
  /** Set when it lets somebody known back in rather than somebody new. */
  person_id: string | null;
  /** Whom it is for, in the words of whoever made it. */
  label: string;
  email: string | null;
  /** When the role it gives will end; null for no end. */
  grant_ends_at: string | null;
  created_by: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  used_by: string | null;
  revoked_at: string | null;
  /** What an engagement is for. */
  purpose: string | null;
};

/** Lets a program do one act in one place until a moment. */
export type ServiceTokenTable = {
  id: string;
  token_hash: string;
  name: string;
  act: string;
  scope_kind: "institution" | "programme";
  scope_id: string;
  created_by: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
};
