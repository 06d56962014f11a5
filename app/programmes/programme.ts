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
