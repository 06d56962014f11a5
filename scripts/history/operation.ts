/** What one client asked for one question, when, and what it was told. Revision 0 is a question nobody has answered. */
export type Operation = {
  readonly client: number;
  readonly key: string;
  /** Moments on one clock: sent, and answered or given up. */
  readonly from: number;
  readonly to: number;
  readonly asked: { readonly kind: "write"; readonly base: number; readonly value: string } | { readonly kind: "read" };
  readonly told: Told;
};

export type Told =
  | { readonly kind: "saved"; readonly revision: number }
  /** What stands there now: as the answer to a read, or to a write that came too late. */
  | { readonly kind: "stands"; readonly revision: number; readonly value: string }
  /** No answer came: the write may have happened, once, or not at all. */
  | { readonly kind: "nothing" };
