import type { Answer } from "../answer.ts";

/** What stands in one cell of an inventory. */
export type Cell = string | number | boolean;

/** One row of an inventory, by column id. Columns left out are empty. */
export type Row = Readonly<Record<string, Cell>>;

/** What an answer to a question of any kind says. One of these, and nothing beside it. */
export type ItemAnswer =
  | Answer
  | { readonly choice: string }
  | { readonly choices: readonly string[] }
  | { readonly ranking: readonly string[] }
  | { readonly checked: readonly string[] }
  | { readonly number: number }
  | { readonly text: string }
  | { readonly rows: readonly Row[] };

/** Answers of one record by item id. Absent means unanswered. */
export type ItemAnswers = Readonly<Record<string, ItemAnswer>>;

/** True for an answer that says something of the subject itself: neither "does not apply" nor "we do not know". */
export function hasContent(answer: ItemAnswer | undefined): answer is ItemAnswer {
  return answer !== undefined && !("notApplicable" in answer) && !("dontKnow" in answer);
}

/** The options an answer names, in its order; none for kinds without options. */
export function chosenIn(answer: ItemAnswer): readonly string[] {
  if ("choice" in answer) return [answer.choice];
  if ("choices" in answer) return answer.choices;
  if ("ranking" in answer) return answer.ranking;
  return "checked" in answer ? answer.checked : [];
}
