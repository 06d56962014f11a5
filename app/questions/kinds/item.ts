/** One answer somebody can choose. Without a value it is a fact and enters no score. */
export type Option = {
  readonly id: string;
  readonly value: number | null;
  /** Chosen alone or not at all, such as "none of these". */
  readonly exclusive: boolean;
};

/** What can be chosen, and the shared set it comes from; null for a set the product brings itself. */
type Answers = { readonly set: string | null; readonly options: readonly Option[] };

/** The most rows and columns any inventory has. What arrives beyond them is never worked on. */
export const mostRows = 500;
export const mostColumns = 20;

/** One column of an inventory. */
export type Column = {
  readonly id: string;
  readonly required: boolean;
} /** `long` gives room for a sentence or two. `refersTo` is the column by which a cell here names other rows. */ & (
  | { readonly type: "text"; readonly long?: true; readonly refersTo?: string }
  | { readonly type: "yes-no" }
  | { readonly type: "number"; readonly min: number | null; readonly max: number | null }
  | ({ readonly type: "choice" } & Answers)
);

/** What a question asks for. Words are elsewhere, joined by id. */
export type ItemForm =
  /** The highest level that is fully true, 1 to `levels`. */
  | { readonly kind: "level"; readonly levels: number }
  /** One option of a set. */
  | ({ readonly kind: "choice" | "yes-partly-no" | "agreement" } & Answers)
  /** Any number of options, at most `most`; their values are added. */
  | ({ readonly kind: "choices"; readonly most: number } & Answers)
  /** Options in order of importance, the first `most` of them. A fact; it has no score. */
  | ({ readonly kind: "ranking"; readonly most: number } & Answers)
  /** Things that are there or not; the score is the share, by weight, of what is. */
  | { readonly kind: "checklist"; readonly entries: readonly { readonly id: string; readonly weight: number }[] }
  /** A number within its range; `marks` say which number is worth nothing and which is worth everything. */
  | {
      readonly kind: "number";
      readonly min: number | null;
      readonly max: number | null;
      readonly whole: boolean;
      readonly marks: { readonly worst: number; readonly best: number } | null;
    }
  /** Words. A fact; it has no score. */
  | { readonly kind: "text"; readonly long: boolean }
  /**
   * Rows the respondent adds; `full` rows are worth everything, or there is no score. `elements` are columns every row
   * should state, `optional` those it may: how complete the rows are is shown, and enters no score.
   */
  | {
      readonly kind: "inventory";
      readonly columns: readonly Column[];
      readonly most: number;
      readonly full: number | null;
      readonly elements: readonly string[];
      readonly optional: readonly string[];
    };

export type ItemKind = ItemForm["kind"];

const kinds: Readonly<Record<ItemKind, true>> = {
  level: true,
  choice: true,
  "yes-partly-no": true,
  agreement: true,
  choices: true,
  ranking: true,
  checklist: true,
  number: true,
  text: true,
  inventory: true,
};

export function isItemKind(name: string | undefined): name is ItemKind {
  return name !== undefined && Object.hasOwn(kinds, name);
}

/** A question: what it asks for, and what may be done with the answer. */
export type Item = ItemForm & {
  readonly id: string;
  readonly mayBeNotApplicable: boolean;
  /** Turns the scale round: what was the top becomes the bottom. */
  readonly reverse: boolean;
  /** False where the author asks for a fact only. */
  readonly scored: boolean;
};
