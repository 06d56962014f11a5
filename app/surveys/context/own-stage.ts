import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import type { Context } from "./context.ts";
import { askedAnswers } from "./what-follows.ts";

/**
 * The stage of adoption an institution sees itself in, with its reason. Null where the instrument does not ask, nothing was
 * chosen, or no reason was given: without one, the stage read from the record stands alone.
 */
export function ownStage(
  context: Context | null,
  answers: ItemAnswers,
): { readonly stage: string; readonly reason: string } | null {
  if (context === null || context.stage === null) return null;
  const asked = askedAnswers(context, answers);
  const [chosen, reason] = [asked[context.stage.question], asked[context.stage.reason]];
  if (chosen === undefined || !("choice" in chosen) || reason === undefined || !("text" in reason)) return null;
  return { stage: chosen.choice, reason: reason.text };
}
