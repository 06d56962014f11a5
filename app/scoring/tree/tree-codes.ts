import { aspectIn } from "#app/questions/conditions/hidden-among.ts";
import { nothing, readingOf } from "#app/questions/conditions/reading.ts";
import { hasContent, type ItemAnswer, type ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { itemValue } from "#app/questions/kinds/item-value.ts";
import type { CodedItem, TreeScorer } from "./compile-tree.ts";

export const UNANSWERED = 0;
export const ANSWERED = 1;
export const NOT_APPLICABLE = 2;
export const DONT_KNOW = 3;

/** One record's answers by place, so that scoring looks nothing up by name. */
export type TreeCodes = {
  /** One of the codes above. An answer without a value to a question that has a score does not apply. */
  readonly states: Uint8Array;
  /** What the answer is worth on the item's own scale; NaN for none. */
  readonly values: Float64Array;
  /** What conditions see of the answers. */
  readonly aspects: Float64Array;
};

/** Answers to other ids are ignored. Answers are taken as given, so check them before. */
export function treeCodes({ items, conditions }: TreeScorer, answers: ItemAnswers): TreeCodes {
  const states = new Uint8Array(conditions.nodes.length);
  const values = new Float64Array(conditions.nodes.length).fill(Number.NaN);
  const aspects = Float64Array.from(conditions.aspects, (aspect) => aspectIn(nothing, aspect));
  for (const coded of items) {
    const answer = answers[coded.id];
    if (answer === undefined) continue;
    const { place, item, asked } = coded;
    const value = worthOf(coded, answer);
    states[place] = stateOf(coded, answer, value);
    if (value !== null) values[place] = value;
    if (asked.length === 0) continue;
    const reading = readingOf(item, answer);
    for (const { at, aspect } of asked) aspects[at] = aspectIn(reading, aspect);
  }
  return { states, values, aspects };
}

function stateOf({ scale }: CodedItem, answer: ItemAnswer, value: number | null): number {
  if (hasContent(answer)) return scale === null || value !== null ? ANSWERED : NOT_APPLICABLE;
  return "notApplicable" in answer ? NOT_APPLICABLE : DONT_KNOW;
}

function worthOf({ scale, worth, item }: CodedItem, answer: ItemAnswer): number | null {
  if (scale === null) return null;
  return worth !== null && "choice" in answer ? (worth.get(answer.choice) ?? null) : itemValue(item, answer);
}
