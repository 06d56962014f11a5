import type { ItemText } from "./kinds/item-text.ts";

/** What a question of any kind shows to be answered with, in the reader's words. */
export type ItemControl =
  /** One of several, each the text it stands for. */
  | {
      readonly kind: "options";
      /** Levels that include those below them, numbered from 1. */
      readonly ladder: boolean;
      readonly options: readonly { readonly text: ItemText; readonly name: string }[];
    }
  /** Any number of things; `none` says that it is none of them. */
  | {
      readonly kind: "several";
      readonly hint: string;
      readonly options: readonly Choice[];
      readonly none: { readonly text: ItemText; readonly name: string } | null;
    }
  | { readonly kind: "number"; readonly hint: string; readonly unit: string | null; readonly whole: boolean }
  | { readonly kind: "text"; readonly long: boolean; readonly most: number }
  | { readonly kind: "ranking"; readonly hint: string; readonly options: readonly Choice[]; readonly most: number }
  | {
      readonly kind: "inventory";
      readonly hint: string;
      readonly pasteHint: string;
      readonly columns: readonly ControlColumn[];
      readonly most: number;
    };

export type Choice = { readonly id: string; readonly name: string };

export type ControlColumn = {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly type: "text" | "number" | "choice";
  /** Whether a text may take more than one line to read. */
  readonly long: boolean;
  readonly options: readonly Choice[];
};

/** Empty rows an inventory offers beyond those filled in. */
export const spareRows = 3;
