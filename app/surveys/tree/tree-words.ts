import type { ActionLibraryWords } from "../check-action-words.ts";

/** The words of a questionnaire in format 2 in one language, joined to the structure by id. */
export type TreeWords = {
  readonly language: string;
  /** Whether a person has checked this translation; left out where the instrument was written in this language. */
  readonly review?: "reviewed" | "unreviewed" | undefined;
  readonly title: string;
  readonly description: string;
  readonly statusNote: string;
  /** Words of shared answers, by answer set and option. */
  readonly answerSets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words of bands, by set and band. */
  readonly bandSets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly groups: Readonly<Record<string, { readonly name: string; readonly description?: string | undefined }>>;
  readonly items: Readonly<Record<string, ItemWords>>;
  readonly roles: Readonly<Record<string, string>>;
  /** What the experts of its panel know. */
  readonly panel?: Readonly<Record<string, string>> | undefined;
  readonly lenses: Readonly<
    Record<string, { readonly title: string; readonly elements: Readonly<Record<string, string>> }>
  >;
  /** Of sets of weights, and of targets. */
  readonly weights: Readonly<Record<string, TitleWords>>;
  readonly targets: Readonly<Record<string, TitleWords>>;
  /** Names of the clauses of listed standards. */
  readonly standards: Readonly<
    Record<string, { readonly title: string; readonly clauses: Readonly<Record<string, string>> }>
  >;
  /** What stands over the literature beside the groups; exactly where the structure has any. */
  readonly literature?: LiteratureWords | undefined;
  /** What stands over people's order beside that of studies; exactly where the structure has any. */
  readonly studies?: { readonly title: string; readonly note: string } | undefined;
} & ActionLibraryWords;

export type LiteratureWords = {
  readonly title: string;
  /** What of a group is shown, and what the studies report. */
  readonly own: string;
  readonly share: string;
  /** What keeps the two from being read as the same thing. */
  readonly note: string;
};

export type TitleWords = { readonly title: string; readonly description?: string | undefined };

export type ItemWords = {
  /** The question. */
  readonly name: string;
  /** A name of at most about 28 characters for lists. */
  readonly shortName?: string | undefined;
  /** Help below the question. */
  readonly purpose?: string | undefined;
  /** One description per level, level 1 first; only for a level choice. */
  readonly levels?: readonly string[] | undefined;
  /** The words of a checklist's entries. */
  readonly entries?: Readonly<Record<string, string>> | undefined;
  /** The headings of an inventory. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** What a number counts: "days", "EUR". */
  readonly unit?: string | undefined;
  /** When "does not apply" is a fair answer; exactly where the structure allows it. */
  readonly notApplicable?: string | undefined;
  /** Examples of documents that would show the answer. */
  readonly evidence?: readonly string[] | undefined;
};
