import type { Item, ItemKind, Option } from "../kinds/item.ts";
import { chosenIn, type ItemAnswer } from "../kinds/item-answer.ts";

/** As much of one answer as conditions can ask about. */
export type Reading = {
  readonly state: "unanswered" | "answered" | "notApplicable" | "dontKnow";
  readonly number: number | null;
  readonly chosen: readonly string[];
  /** How many are chosen, ticked or filled in; null for kinds that cannot be counted. */
  readonly count: number | null;
};

/** What nobody has answered, or what is not shown. */
export const nothing: Reading = { state: "unanswered", number: null, chosen: [], count: null };

/** As much of an item as reading its answer needs; what is sent to a browser. */
export type ReadItem = { readonly kind: ItemKind; readonly options?: readonly Pick<Option, "id" | "value">[] };

/** What conditions see of an answer. Options count as the set gives them, whether or not the item is reversed. */
export function readingOf(item: ReadItem, answer: ItemAnswer | undefined): Reading {
  if (answer === undefined) return nothing;
  if ("notApplicable" in answer) return { ...nothing, state: "notApplicable" };
  if ("dontKnow" in answer) return { ...nothing, state: "dontKnow" };
  const chosen = chosenIn(answer);
  const counted = "rows" in answer ? answer.rows.length : chosen.length;
  return { state: "answered", number: numberIn(item, answer), chosen, count: isCountable(item) ? counted : null };
}

/** Whether "how many" is a question to ask about this item. */
export function isCountable({ kind }: Pick<Item, "kind">): boolean {
  return kind === "choices" || kind === "checklist" || kind === "inventory";
}

function numberIn(item: ReadItem, answer: ItemAnswer): number | null {
  if ("level" in answer) return answer.level;
  if ("number" in answer) return answer.number;
  if (!("choice" in answer) || item.options === undefined) return null;
  return item.options.find(({ id }) => id === answer.choice)?.value ?? null;
}
