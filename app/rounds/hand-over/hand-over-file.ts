import type { AuditEntry } from "#app/accounts/audit-entry.ts";
import type { RoundState } from "#app/accounts/subject.ts";
import type { Institution } from "#app/institutions/institution.ts";
import type { Answers } from "#app/questions/answer.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import type { OwnWeights } from "#app/scoring/own-weights.ts";
import type { Audience } from "../consent.ts";

export const handOverKind = "waymark.round";

/** Grows when an older Waymark could no longer read what a newer one writes. */
export const handOverFormat = 1;

/** Answers with what was written beside them. One that is left out was not given. */
export type HandedAnswers = {
  readonly answers: Answers;
  readonly notes: Readonly<Record<string, { readonly note?: string; readonly evidenceUrl?: string }>>;
};

/** The record of a round. What it says of circumstances is left out where nothing was said. */
export type HandedRecord = HandedAnswers & {
  readonly circumstances?: { readonly answers: ItemAnswers; readonly notes: HandedAnswers["notes"] };
};

/** What one person answered. `id` means something only in this file; a name is there only if that was asked for. */
export type HandedContribution = HandedAnswers & {
  readonly id: string;
  readonly name?: string;
  readonly answersAs: string;
  readonly sections: readonly string[] | null;
  readonly state: "open" | "submitted" | "returned" | "accepted" | "withdrawn";
};

/** Times are ISO 8601 in UTC, null for a step the round has not taken; the deadline is a day. */
export type HandedRound = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly state: RoundState;
  readonly deadline: string | null;
  readonly createdAt: string;
  readonly openedAt: string | null;
  readonly consensusAt: string | null;
  readonly lockedAt: string | null;
  readonly archivedAt: string | null;
  readonly target: string | null;
  readonly capacity: number | null;
  /** Somebody's own weights beside the result, where there are some. */
  readonly ownWeights?: OwnWeights;
};

/** A whole round as one document that needs nothing else to be understood or taken in elsewhere. */
export type HandOver = {
  readonly kind: typeof handOverKind;
  readonly format: typeof handOverFormat;
  readonly madeBy: string;
  readonly exportedAt: string;
  readonly institution: Institution;
  readonly instrument: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly round: HandedRound;
  readonly record: HandedRecord;
  readonly contributions: readonly HandedContribution[];
  /** What the institution had decided where the file was made. It holds there, and is not taken over. */
  readonly consents: readonly { readonly audience: Audience; readonly granted: boolean }[];
  /** Entries about this round from the history of the institution of that id, whose hashes can be recalculated. */
  readonly history: { readonly institution: string; readonly entries: readonly AuditEntry[] };
};

/** The document with the SHA-256 of its own text, which shows damage; it does not show who made it. */
export type HandOverFile = HandOver & { readonly checksum: string };

/** The text that the checksum is of: everything else, in the order in which it stands in the file. */
export function checksumText(file: Readonly<Record<string, unknown>>): string {
  const { checksum: _, ...rest } = file;
  return JSON.stringify(rest);
}
