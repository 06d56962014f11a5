import type { RoundState } from "#app/accounts/subject.ts";

/** A policy body's call to many institutions to answer one instrument. Times are ISO 8601 in UTC; the deadline is a day. */
export type Programme = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly deadline: string | null;
  readonly createdAt: string;
  readonly closedAt: string | null;
};

/** What a policy body sees of an institution in its programme: who it is and how far, if it agreed; else that it is one. */
export type ProgrammeMember =
  | { readonly named: true; readonly name: string; readonly joinedAt: string; readonly state: RoundState }
  | { readonly named: false; readonly joinedAt: string };

/** A call to one institution that was not answered yet. */
export type ProgrammeCall = {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly expiresAt: string;
};
