import type { SavedEntries } from "#app/assessments/entry.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { TreeScores } from "#app/scoring/tree/tree-scores.ts";
import type { TreeSection } from "#app/surveys/tree/sections.ts";
import type { TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";

/** Everything the result and the report of a questionnaire of any shape are made from. */
export type TreeFacts = {
  readonly tree: TreeInstrument;
  readonly words: TreeWords;
  readonly sections: readonly TreeSection[];
  readonly entries: SavedEntries<ItemAnswer>;
  readonly hidden: ReadonlySet<string>;
  readonly scores: TreeScores;
};
