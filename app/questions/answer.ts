/** What one person or institution answered to one question. Absent means unanswered. */
export type Answer = { readonly level: number } | { readonly notApplicable: string } | { readonly dontKnow: true };

/** Answers of one record by capability id. */
export type Answers = Readonly<Record<string, Answer>>;

/** The level of an answer, or null when it names none. */
export function levelOf(answer: Answer | undefined): number | null {
  return answer !== undefined && "level" in answer ? answer.level : null;
}

/** True when the answer takes the question out of the score. */
export function isNotApplicable(answer: Answer | undefined): boolean {
  return answer !== undefined && "notApplicable" in answer;
}

/** True when the respondent said "we do not know". */
export function isDontKnow(answer: Answer | undefined): boolean {
  return answer !== undefined && "dontKnow" in answer;
}
