/** One row per assessment a session holds. The id itself is only in the visitor's cookie. */
export type SessionTable = {
  id_hash: string;
  assessment_id: string;
  created_at: string;
  expires_at: string;
};
