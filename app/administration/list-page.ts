import type { Paging } from "#app/platform/paging.ts";
import type { Part } from "./part.ts";

/** One cell of a list: words, where they lead, and whether they are somebody's own words in any direction of writing. */
export type Cell = { readonly text: string; readonly href?: string };

/** Something that can be done to a row. `name` says it in full for whoever does not see the row. */
export type RowAct = { readonly intent: Intent; readonly label: string; readonly name: string };

export const intents = [
  ...(["endSession", "stopJob", "retryJob", "endGrant", "makeAdministrator", "makeLink"] as const),
  ...(["sendLetter", "dropLetter"] as const),
] as const;

export type Intent = (typeof intents)[number];

/** The heading of a column, and how what stands in it is set: numbers below each other, dates unbroken. */
export type ListColumn = { readonly label: string; readonly kind: "words" | "number" | "date" };

export type ListRow = { readonly id: string; readonly cells: readonly Cell[]; readonly acts: readonly RowAct[] };

/** A page of one list as it is shown: the first cell of a row names it. */
export type ListPage = {
  readonly part: Part;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  readonly paging: Paging;
};
