import type { ItemAnswer } from "./item-answer.ts";
import { type ItemText, readNumber, typedAnswer } from "./item-text.ts";

/**
 * The answer a question shows, as far as conditions need it, before anybody has checked it. What is no answer yet, such as a
 * half-typed number or an answer beside "we do not know", reads as unanswered.
 */
export function typedReading(text: ItemText): ItemAnswer | undefined {
  if (text === "dontKnow") return { dontKnow: true };
  if (text === "notApplicable") return { notApplicable: "" };
  const typed = typedAnswer(text);
  if (typed === null || Object.hasOwn(typed, "said")) return undefined;
  if (typeof typed.number === "string") {
    const number = readNumber(typed.number);
    return number === null ? undefined : { number };
  }
  // The form itself wrote this text, so it has the shape of an answer.
  return typed as ItemAnswer;
}
