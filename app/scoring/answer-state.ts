import { type Answer, isDontKnow, isNotApplicable, levelOf } from "#app/questions/answer.ts";

export type AnswerState = "answered" | "unanswered" | "dontKnow" | "notApplicable";

/**
 * Which of four things an answer is. Only "answered" carries a level; "unanswered" and "dontKnow" are missing;
 * "notApplicable" is out of the score. None of the last three is ever a level 1 or a zero.
 */
export function answerState(answer: Answer | undefined): AnswerState {
  if (levelOf(answer) !== null) return "answered";
  if (isNotApplicable(answer)) return "notApplicable";
  return isDontKnow(answer) ? "dontKnow" : "unanswered";
}
