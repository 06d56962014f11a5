import type { ItemWords, TreeWords } from "../tree/tree-words.ts";

type Named = Readonly<Record<string, string>>;

/** The words of the questions about circumstances in one language, joined to the structure by id. */
export type ContextWords = {
  readonly groups: TreeWords["groups"];
  readonly items: Readonly<Record<string, ContextItemWords>>;
  readonly answerSets?: TreeWords["answerSets"] | undefined;
  /** What follows where an option is chosen, by answer set and option. */
  readonly optionNotes?: Readonly<Record<string, Named>> | undefined;
  readonly enablers?: Named | undefined;
  readonly notes?: Named | undefined;
  /** What is said while nothing may start. */
  readonly gate?: string | undefined;
  /** What the subject is called and means in a part of the world. */
  readonly terms?: Named | undefined;
};

export type ContextItemWords = Omit<ItemWords, "notApplicable" | "evidence"> & {
  /** What must be known of the counted studies beside the answers. */
  readonly caveat?: string | undefined;
  /** Cells of the rows an inventory opens with, by row and column. */
  readonly seeds?: Readonly<Record<string, Named>> | undefined;
};

/** The same words as those of a questionnaire of any shape, for whatever asks, shows and reads its questions. */
export function questionWords(words: ContextWords, of: Pick<TreeWords, "language" | "review">): TreeWords {
  return {
    language: of.language,
    review: of.review,
    title: "",
    description: "",
    statusNote: "",
    answerSets: words.answerSets ?? {},
    bandSets: {},
    groups: words.groups,
    items: words.items,
    roles: {},
    lenses: {},
    weights: {},
    targets: {},
    standards: {},
    phases: {},
    actions: {},
  };
}
