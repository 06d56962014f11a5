import type { TreeInstrument } from "./tree-instrument.ts";
import type { TreeWords } from "./tree-words.ts";

/** One questionnaire in format 2 in one version, with its words by language tag. */
export type LoadedTree = {
  readonly tree: TreeInstrument;
  readonly words: Readonly<Record<string, TreeWords>>;
};
