/** Work longer than a request. Whose turn it is, who does it and how far it is stand in its row, for every process to see. */
export type JobTable = {
  id: string;
  kind: string;
  /** The assessment it works for, whose holders may see it; null for work of the whole installation. */
  assessment_id: string | null;
  /** Two requests with the same key get the same job, until its file is gone, it fails or it is stopped. */
  request_key: string | null;
  /** JSON: what the kind needs to know; null once it is done, and a day after it failed. */
  payload: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  attempts: number;
  max_attempts: number;
  progress_done: number;
  progress_total: number;
  /** The word for what is being done, or for why it ended; pages translate it. */
  message: string | null;
  /** The last fault in its own words, for the operator. */
  fault: string | null;
  lease_owner: string | null;
  lease_until: string | null;
  run_after: string;
  result: string | null;
  created_at: string;
  updated_at: string;
  finished_at: string | null;
};

/** A file a job made, in the database so that any process can hand it out. */
export type JobFileTable = {
  job_id: string;
  name: string;
  media_type: string;
  bytes: Uint8Array;
  created_at: string;
  expires_at: string;
};
