import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { Context, OptionFacts } from "#app/surveys/context/context.ts";
import type { TreeItem } from "#app/surveys/tree/tree-instrument.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import { paragraph } from "../block.ts";
import type { Block } from "../document.ts";
import type { AssessmentFacts } from "../facts.ts";

export type Circumstances = Pick<AssessmentFacts, "instrument" | "words" | "circumstances">;

/** One answered question, with everything needed to show it. */
export type Answered = {
  readonly node: TreeItem;
  readonly answer: ItemAnswer;
  readonly words: TreeWords;
  readonly facts: Circumstances;
  readonly context: Context;
};

/** What an option says beyond being chosen, if anything. */
export function optionFacts({ node, context }: Answered, option: string): OptionFacts | undefined {
  return "set" in node.item && node.item.set !== null ? context.options[node.item.set]?.[option] : undefined;
}

/** What must be known beside the counts of studies. */
export function caveat({ node, facts }: Answered): readonly Block[] {
  const text = facts.words.context?.items[node.id]?.caveat;
  return text === undefined ? [] : [paragraph(text, "quiet")];
}
