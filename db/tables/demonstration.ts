/** At most one row: the demonstration workspace, being added or complete (`hero_id` set). */
export type DemonstrationTable = {
  id: string;
  /** Who is adding it; another process may take over once `touched_at` is old. */
  claim: string;
  touched_at: string;
  done: number;
  total: number;
  /** The finished assessment that every visitor gets a copy of. */
  hero_id: string | null;
};
