/**
 * A letter in line. It holds neither words nor an address nor a link: all are put together at the moment of sending, and
 * of the link only the hash is kept.
 */
export type MailTable = {
  id: string;
  kind: "invitation" | "reminder";
  institution_id: string;
  invitation_id: string | null;
  /** The round a reminder is about. */
  assessment_id: string | null;
  /** Who is reminded. */
  person_id: string | null;
  language: string;
  state: "waiting" | "sending" | "sent" | "failed" | "dropped";
  attempts: number;
  run_after: string;
  lease_until: string | null;
  /** When the words began to go to the mail server, on the last attempt: from then on they may arrive. */
  handed_at: string | null;
  /** What went wrong last, as a word of ours and numbers of the server's. */
  fault: string | null;
  created_at: string;
  sent_at: string | null;
  /** Of the link in the letter as it went out last. */
  token_hash: string | null;
};
