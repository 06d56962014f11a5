import { holds } from "#app/questions/conditions/holds.ts";
import { nothing, readingOf } from "#app/questions/conditions/reading.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { hiddenNodes } from "../tree/hidden-nodes.ts";
import { itemsBelow } from "../tree/tree-instrument.ts";
import type { Context, ContextNote } from "./context.ts";

/** What an institution's circumstances say beside its plan. Nothing here changes a score or moves an action. */
export type Following = {
  /** The notes whose condition holds, in the order of the file. */
  readonly notes: readonly ContextNote[];
  /** The gate, where it is closed; `reasons` is what was written for starting all the same, and empty while it holds. */
  readonly gate: { readonly before: string; readonly reasons: readonly string[] } | null;
};

/**
 * Which notes hold, and whether the gate is closed. A condition about something that is open, or not asked, does not hold, so
 * without answers there are neither notes nor a closed gate. A reason written in a question that is no longer asked does not
 * override.
 */
export function whatFollows(context: Context, answers: ItemAnswers): Following {
  const asked = askedAnswers(context, answers);
  const items = new Map(itemsBelow(context.questions.whole).map(({ id, item }) => [id, item]));
  const reading = (id: string) => {
    const item = items.get(id);
    return item === undefined ? nothing : readingOf(item, asked[id]);
  };
  const { gate, notes } = context;
  return {
    notes: notes.filter(({ when }) => holds(when, reading)),
    gate: gate !== null && holds(gate.when, reading) ? { before: gate.before, reasons: reasonsIn(gate, asked) } : null,
  };
}

/** Answers to questions that are asked; the others are kept, and count for nothing. */
export function askedAnswers({ questions }: Pick<Context, "questions">, answers: ItemAnswers): ItemAnswers {
  const hidden = hiddenNodes(questions, answers);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !hidden.has(id)));
}

function reasonsIn({ override }: NonNullable<Context["gate"]>, answers: ItemAnswers): readonly string[] {
  return override.flatMap((id) => {
    const answer = answers[id];
    return answer !== undefined && "text" in answer ? [answer.text] : [];
  });
}
